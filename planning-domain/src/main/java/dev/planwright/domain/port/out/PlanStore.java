package dev.planwright.domain.port.out;

import dev.planwright.domain.event.PlanEvent;
import dev.planwright.domain.run.JournalPart;
import dev.planwright.domain.run.RunEnd;
import dev.planwright.domain.run.StoredRun;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Keeps runs and their journals for a while. A store has bounded room and forgets runs that ended, the one that ended
 * first before others; it never forgets one that runs. What is said of a run that it does not know changes nothing.
 * Thread-safe; a call may block for as long as the store needs, but for no reader.
 */
public interface PlanStore {

    /** Begins a run, or a further attempt of one that has ended, whose journal is emptied while its numbers go on. */
    void begin(StoredRun run);

    /** Adds an event to the journal of a run that has not ended. */
    void append(String planId, PlanEvent event);

    /** Ends a run. */
    void end(String planId, RunEnd end, Instant at);

    /**
     * The journal after an event; absent if there is no such run. A number from before the latest attempt means its
     * beginning.
     *
     * @param after the number of an event, 0 for the beginning
     * @param most how many events at most
     */
    Optional<JournalPart> read(String planId, long after, int most);

    /** Somebody reads a run from now on: it is not forgotten to make room for others. {@link #release} must follow. */
    void hold(String planId);

    /** One of those who held a run reads it no more. */
    void release(String planId);

    /** A run; absent if there is none of this id. */
    Optional<StoredRun> find(String planId);

    /** The runs of an owner, latest first. */
    List<StoredRun> ofOwner(String owner);

    /** Forgets a run. */
    void delete(String planId);

    /** Which run holds a claim; absent if none does or it is forgotten. */
    Optional<StoredRun> claimed(String claim);

    /**
     * Gives a claim to a run, if its holder is still the one that the caller knows of. Of many who try at once, one
     * succeeds.
     *
     * @param instead the id of the run that held it; absent for none
     */
    boolean claim(String claim, String planId, Optional<String> instead);

    /** Forgets what is older than this store keeps things. */
    void tidy(Instant now);
}
