package dev.planwright.app.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.planwright.llm.config.ProviderType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Every fault that a scripted model server knows, over every wire form, through the engine: with nobody else to ask, and
 * with a sound provider next. Run by the profile {@code faults} with the folder of the server's source in {@code fakellm}.
 */
@Tag("faults")
class FaultMatrixTest {
    private static final int AT_ONCE = 12;
    private static final Duration LONGEST = Duration.ofSeconds(60);

    @Test
    void everyFaultEndsInAPlanOrAnHonestErrorInTime() throws Exception {
        try (FaultServer server = FaultServer.start(Path.of(System.getProperty("fakellm", "")))) {
            Leftovers leftovers = new Leftovers();
            List<FaultCell> cells = new ArrayList<>();
            for (String fault : server.faults()) {
                for (ProviderType type : ProviderType.values()) {
                    cells.add(new FaultCell(server.address(), fault, type, false));
                    cells.add(new FaultCell(server.address(), fault, type, true));
                }
            }
            List<FaultCell.Result> results = run(cells);
            write(results);

            assertThat(results).allSatisfy(result -> {
                assertThat(result.problems()).as(result.toString()).isEmpty();
                assertThat(result.took()).as(result.toString()).isLessThan(LONGEST);
            });
            assertThat(server.openStreams()).as("streams left open").isZero();
            assertThat(leftovers.threads()).as("threads left behind").isEmpty();
            assertThat(Leftovers.connections(server.port()))
                    .as("connections left behind")
                    .isZero();
        }
    }

    private static List<FaultCell.Result> run(List<FaultCell> cells) throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Future<FaultCell.Result>> running = new ArrayList<>();
            cells.forEach(cell -> running.add(threads.submit(cell::run)));
            List<FaultCell.Result> results = new ArrayList<>();
            for (Future<FaultCell.Result> one : running) {
                results.add(one.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }

    private static void write(List<FaultCell.Result> results) throws IOException {
        Path table = Path.of("target", "faults.txt");
        Files.write(table, results.stream().map(FaultCell.Result::toString).toList());
        System.out.println(results.size() + " cells, see planning-app/" + table);
    }
}
