package dev.planwright.benchmarks.process;

import dev.planwright.benchmarks.Figure;
import dev.planwright.benchmarks.wire.Peer;
import dev.planwright.benchmarks.wire.Relay;
import dev.planwright.benchmarks.wire.ScriptedModel;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * What a plan by a model costs: Planwright's server, a relay that only copies, and LangChain4j's AI services, before the
 * same scripted model in the same run. Each is warmed up first.
 */
public final class Streams {
    private final Path jar;
    private final int tokensPerSecond;
    private final int plans;
    private final int atOnce;

    /**
     * One way to ask.
     *
     * @param jar the packaged program
     * @param tokensPerSecond how fast the model is; 0: at once
     */
    public Streams(Path jar, int tokensPerSecond, int plans, int atOnce) {
        this.jar = jar;
        this.tokensPerSecond = tokensPerSecond;
        this.plans = plans;
        this.atOnce = atOnce;
    }

    /** Runs the three, one after the other. */
    public List<Figure> measure() throws IOException, InterruptedException {
        List<Figure> figures = new ArrayList<>();
        try (JavaProcess model = JavaProcess.start(ScriptedModel.class, Integer.toString(tokensPerSecond))) {
            String address = model.address("/v1").toString();
            Result relay;
            try (JavaProcess server = JavaProcess.start(Relay.class, address)) {
                relay = result(server, new Load(server.address("/plan"), "data:", "[DONE]"));
            }
            Map<String, String> settings = Map.of(
                    "PLANWRIGHT_PLANNER", "openai:scripted", "OPENAI_API_KEY", "none", "OPENAI_BASE_URL", address);
            try (JavaProcess server = JavaProcess.serve(jar, settings)) {
                Load load = new Load(server.address("/task-planning/plan/stream"), "event: step", "event: complete");
                figures.addAll(
                        figures("Planwright: steps as they come, checked and scheduled", result(server, load), relay));
            }
            try (JavaProcess server = JavaProcess.start(Peer.class, address)) {
                Load load = new Load(server.address("/plan"), "{", "open_questions");
                figures.addAll(figures("LangChain4j AI services: the plan as a class", result(server, load), relay));
            }
            figures.addAll(0, figures("relay: bytes, its first step is its first byte", relay, relay));
        }
        return figures;
    }

    /**
     * Of one server.
     *
     * @param cpu processor milliseconds for a plan
     * @param firstStep milliseconds, median
     * @param whole milliseconds, median
     */
    private record Result(double cpu, double firstStep, double whole) {}

    private Result result(JavaProcess server, Load load) throws InterruptedException {
        load.run(plans, atOnce);
        Duration before = server.cpu();
        List<Load.Times> times = load.run(plans, atOnce);
        double cpu = server.cpu().minus(before).toNanos() / 1e6 / plans;
        return new Result(cpu, median(times, Load.Times::firstStep), median(times, Load.Times::whole));
    }

    private List<Figure> figures(String who, Result result, Result relay) {
        String speed = tokensPerSecond == 0 ? "at once" : tokensPerSecond + " tokens/s";
        String name = "%s; %s, %d at once".formatted(who, speed, atOnce);
        String figure = String.format(
                Locale.ROOT,
                "%.1f ms CPU; first step %.0f ms, whole %.0f ms",
                result.cpu,
                result.firstStep,
                result.whole);
        return List.of(new Figure(name, figure, String.format(Locale.ROOT, "%.1f", result.cpu / relay.cpu)));
    }

    private static double median(List<Load.Times> times, ToDoubleFunction<Load.Times> which) {
        double[] sorted = times.stream().mapToDouble(which).sorted().toArray();
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }
}
