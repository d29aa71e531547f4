package dev.planwright.http.exchange;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Where an exception came from, on one line and without its message, since messages may quote a request. */
final class Trace {
    private static final int FRAMES = 12;
    private static final int CAUSES = 4;

    private Trace() {}

    static String of(Throwable thrown) {
        StringBuilder text = new StringBuilder();
        @Nullable Throwable next = thrown;
        for (int i = 0; i < CAUSES && next != null; i++) {
            text.append(i == 0 ? "" : ", caused by ")
                    .append(next.getClass().getName())
                    .append(" at ")
                    .append(frames(next));
            next = next.getCause();
        }
        return text.toString();
    }

    private static String frames(Throwable thrown) {
        return Arrays.stream(thrown.getStackTrace())
                .limit(FRAMES)
                .map(StackTraceElement::toString)
                .collect(Collectors.joining(" < "));
    }
}
