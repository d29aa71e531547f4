package dev.planwright.domain.port.in;

import dev.planwright.domain.error.PlanningException;
import dev.planwright.domain.run.JournalPart;
import java.time.Duration;

/** Reads the journal of one run at its own pace; whoever reads slowly holds up nobody. For one thread. */
public interface RunReader extends AutoCloseable {

    /**
     * What comes after that which was read before, blocking until there is something.
     *
     * @param wait how long to wait at most; afterwards the part is empty
     * @return a part that says how the run ended is the last one
     * @throws PlanningException {@code CANCELLED} if the thread is interrupted
     */
    JournalPart next(Duration wait);

    /** Leaves. A run that nobody reads is stopped after a while. */
    @Override
    void close();
}
