package dev.planwright.domain.port.in;

import dev.planwright.domain.run.RunOrder;
import dev.planwright.domain.run.RunStart;
import dev.planwright.domain.run.StoredRun;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Makes plans in the background, so that their readers may come, go and come back. A run is seen by its owner only: to
 * others it is not there. A plan keeps its id when it is resumed; the numbers of its events go on, and the journal
 * then begins with the first event of the latest attempt. Thread-safe.
 */
public interface PlanRuns {

    /** Starts a run, or joins the one that was asked for before. Does not wait for it. */
    RunStart start(RunOrder order);

    /** Goes on with a run that broke off, from its finished steps; absent if the owner has none of this id. */
    Optional<RunStart> resume(String owner, String planId);

    /**
     * Makes the next revision of a run's plan from what somebody says about it, see {@link Replanner#revise}; absent if
     * the owner has no run of this id. If that fails, the plan stays as it is.
     */
    Optional<RunStart> revise(String owner, String planId, String feedback);

    /**
     * A reader of the run's journal from after an event; absent if the owner has no run of this id. Must be closed.
     *
     * @param after the number of the last event that is known, 0 for none
     */
    Optional<RunReader> follow(String owner, String planId, long after);

    /** What is known of a run; absent if the owner has none of this id. */
    Optional<StoredRun> find(String owner, String planId);

    /** The owner's runs, latest first. */
    List<StoredRun> list(String owner);

    /** Cancels a run that has not ended and forgets it; false if the owner has none of this id. */
    boolean delete(String owner, String planId);

    /** How many run now. */
    int running();

    /** Stops runs whose time is over or that nobody reads any more, and forgets old ones. To be called every second or less. */
    void tidy();

    /** Starts nothing from now, waits for what runs, and stops what has not ended when the grace is over. */
    void drain(Duration grace);
}
