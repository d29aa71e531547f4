package dev.planwright.http;

import dev.planwright.document.PlanEventDocument;
import dev.planwright.domain.event.PlanEvent;
import dev.planwright.domain.event.Stage;
import dev.planwright.domain.plan.WorkingTime;
import dev.planwright.domain.port.in.PlanListener;
import java.util.ArrayList;
import java.util.List;

/**
 * Sends events as they come, once the request has been read: until then the answer may still become a refusal, so that
 * they wait. The plan itself is not sent. Not thread-safe.
 */
final class PlanEventSender implements PlanListener {
    private final EventStream stream;
    private final WorkingTime workingTime;
    private final List<PlanEventDocument> waiting = new ArrayList<>();

    PlanEventSender(EventStream stream, WorkingTime workingTime) {
        this.stream = stream;
        this.workingTime = workingTime;
    }

    @Override
    public void on(PlanEvent event) {
        if (event instanceof PlanEvent.Completed) {
            return;
        }
        waiting.add(PlanEventDocument.of(event, workingTime));
        if (!(event instanceof PlanEvent.Progress progress && progress.stage() == Stage.READING)) {
            flush();
        }
    }

    /** Sends what waits. */
    void flush() {
        waiting.forEach(stream::send);
        waiting.clear();
    }
}
