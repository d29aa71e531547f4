package dev.planwright.app.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntSupplier;
import java.util.stream.Stream;

/** What calls leave behind once nobody holds their clients any more: threads, and connections to a port. */
final class Leftovers {
    private static final int MOST_LOOKS = 200;
    private static final String ESTABLISHED = "01";

    private final Set<Thread> before = Thread.getAllStackTraces().keySet();

    /** Threads that were not there before, after giving the clients time to be collected and to end. */
    List<String> threads() {
        atLast(() -> strange().size());
        return strange().stream().map(Thread::getName).toList();
    }

    private List<Thread> strange() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> !before.contains(thread) && !isOfTheJvm(thread))
                .toList();
    }

    /** Threads that the JVM itself starts when it likes. */
    private static boolean isOfTheJvm(Thread thread) {
        ThreadGroup group = thread.getThreadGroup();
        return group == null
                || group.getName().equals("system")
                || group.getName().equals("InnocuousThreadGroup");
    }

    /** Connections to a local port that are still established; where the system does not tell, 0. */
    static int connections(int port) {
        return atLast(() -> established(port));
    }

    private static int established(int port) {
        String suffix = String.format(Locale.ROOT, ":%04X", port);
        return (int) Stream.of("/proc/net/tcp", "/proc/net/tcp6")
                .map(Path::of)
                .filter(Files::isReadable)
                .flatMap(Leftovers::lines)
                .map(line -> line.strip().split("\\s+"))
                .filter(fields -> fields.length > 3 && fields[2].endsWith(suffix) && fields[3].equals(ESTABLISHED))
                .count();
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException e) {
            return Stream.empty();
        }
    }

    /** The count once it is 0, or after the last look. */
    private static int atLast(IntSupplier count) {
        for (int look = 0; look < MOST_LOOKS && count.getAsInt() > 0; look++) {
            System.gc(); // a client of the JDK ends when nobody holds it
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        return count.getAsInt();
    }
}
