package dev.planwright.http.exchange;

import dev.planwright.domain.event.PlanEvent;
import dev.planwright.domain.event.Stage;
import dev.planwright.domain.port.in.RunReader;
import dev.planwright.domain.run.JournalPart;
import dev.planwright.domain.run.RunEnd;
import io.javalin.http.Context;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Delivers runs as streams of events, at the pace of each reader. Thread-safe. */
public final class RunStream {
    private final RunDesk desk;
    private final Streams streams;
    private final Duration keepAlive;

    /** @param keepAlive how often a stream on which nothing happens shows that it is alive */
    public RunStream(RunDesk desk, Streams streams, Duration keepAlive) {
        this.desk = desk;
        this.streams = streams;
        this.keepAlive = keepAlive;
    }

    /**
     * Delivers a run that is started as soon as its stream has a place, so that no plan is made that nobody reads. Until its
     * request has been read and found good, the answer may still be a refusal; afterwards what goes wrong is the last event.
     *
     * @param start starts the run and returns its plan's id
     */
    public void deliverNew(Context context, Supplier<String> start, StreamForm form, Refusals refusals) {
        streams.within(context, () -> begin(context, start.get(), form, refusals));
    }

    private void begin(Context context, String planId, StreamForm form, Refusals refusals) {
        try (RunReader reader = desk.follow(context, planId, 0)) {
            JournalPart part = reader.next(keepAlive);
            while (!isDecided(part)) {
                JournalPart more = reader.next(keepAlive);
                part = new JournalPart(part.first(), concat(part, more), more.end());
            }
            if (part.events().stream().noneMatch(RunStream::isBeyondReading)) {
                refuse(part.end().orElseThrow(), planId, refusals, Mark.of(context));
            }
            new Delivery(context, planId, form, refusals).run(reader, part);
        }
    }

    /**
     * Delivers a run from after an event. A reader that has had the end already gets 204, which tells a browser not to
     * come again.
     */
    public void deliverAgain(Context context, String planId, long after, StreamForm form, Refusals refusals) {
        streams.within(context, () -> goOn(context, planId, after, form, refusals));
    }

    private void goOn(Context context, String planId, long after, StreamForm form, Refusals refusals) {
        try (RunReader reader = desk.follow(context, planId, after)) {
            JournalPart part = reader.next(Duration.ZERO);
            if (part.end().isPresent() && part.next() <= after) {
                Answer.nothing(context);
            } else {
                new Delivery(context, planId, form, refusals).run(reader, part);
            }
        }
    }

    private static List<PlanEvent> concat(JournalPart part, JournalPart more) {
        return Stream.concat(part.events().stream(), more.events().stream()).toList();
    }

    private static boolean isDecided(JournalPart part) {
        return part.end().isPresent() || part.events().stream().anyMatch(RunStream::isBeyondReading);
    }

    private static boolean isBeyondReading(PlanEvent event) {
        return !(event instanceof PlanEvent.Progress progress && progress.stage() == Stage.READING);
    }

    private static void refuse(RunEnd end, String planId, Refusals refusals, Mark mark) {
        if (end.planMade().isEmpty()) {
            throw new RefusedException(refusals.of(end, planId, mark));
        }
    }

    /** One answer. */
    private final class Delivery {
        private final Context context;
        private final String planId;
        private final StreamForm form;
        private final Refusals refusals;

        Delivery(Context context, String planId, StreamForm form, Refusals refusals) {
            this.context = context;
            this.planId = planId;
            this.form = form;
            this.refusals = refusals;
        }

        void run(RunReader reader, JournalPart begin) {
            try {
                SseStream out = SseStream.open(context.res());
                Optional<RunEnd> end = send(begin, out);
                while (end.isEmpty()) {
                    JournalPart part = reader.next(keepAlive);
                    if (part.isEmpty()) {
                        out.addComment();
                    }
                    end = send(part, out);
                }
            } catch (IOException e) {
                Outcome.READER_LOST.mark(context); // the run goes on, and the reader may come back
            }
        }

        private Optional<RunEnd> send(JournalPart part, SseStream out) throws IOException {
            long number = part.first();
            for (PlanEvent event : part.events()) {
                out.add(number++, form.of(event));
            }
            if (part.end().isPresent()) {
                out.add(part.next(), last(part.end().get()));
            }
            out.flush();
            return part.end();
        }

        private List<ServerEvent> last(RunEnd end) {
            return end.planMade().map(form::complete).orElseGet(() -> {
                Outcome.ERROR.mark(context);
                Mark mark = Mark.of(context);
                return List.of(form.error(refusals.of(end, planId, mark).marked(mark)));
            });
        }
    }
}
