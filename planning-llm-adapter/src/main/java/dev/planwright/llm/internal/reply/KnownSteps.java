package dev.planwright.llm.internal.reply;

import dev.planwright.domain.draft.StepDraft;
import dev.planwright.domain.plan.Slug;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The steps so far, and the ways in which a later step may speak of them: by id, number or name. Not thread-safe. */
final class KnownSteps {
    private static final Pattern NUMBER = Pattern.compile("(?i)(?:step[ _-]?|#|s)?(\\d{1,5})");
    /** An id that another model may well give to another step. */
    private static final Pattern MERE_NUMBER = Pattern.compile("(?i)#?[a-z]{0,5}[ _-]?\\d{1,5}");

    private static final double ABOUT_THE_SAME = 0.5;

    private final boolean readable;
    private final boolean patch;
    private final List<String> ids = new ArrayList<>();
    private final Set<String> taken = new HashSet<>();
    private final Map<String, NameWords> finished = new HashMap<>();
    private final Map<String, String> bySaid = new HashMap<>();
    private final Map<String, String> byName = new HashMap<>();

    /**
     * @param readable whether ids are made of the names, since those that the model must use are mere numbers
     * @param before steps that are there already
     * @param patch whether those are to be said anew
     */
    KnownSteps(boolean readable, List<StepDraft> before, boolean patch) {
        this.readable = readable;
        this.patch = patch;
        before.forEach(step -> {
            add(step.id(), step.id(), step.name());
            if (!patch) {
                finished.put(step.id(), NameWords.of(step.name()));
            }
        });
    }

    private void add(String said, String id, String name) {
        ids.add(id);
        taken.add(id);
        bySaid.putIfAbsent(said, id);
        bySaid.putIfAbsent(Slug.of(said, said), id);
        byName.putIfAbsent(Slug.of(name, name), id);
    }

    /**
     * Whether this is a step that was finished before, perhaps under another id; then that id is known to mean it. Who goes
     * on with numbers may begin with 1 again: there the name must be about the same, too.
     */
    boolean isFinished(String said, String name) {
        NameWords known = finished.get(said);
        if (known != null
                && (name.isEmpty()
                        || !MERE_NUMBER.matcher(said).matches()
                        || known.shared(NameWords.of(name)) >= ABOUT_THE_SAME)) {
            return true;
        }
        String id = byName.get(Slug.of(name, name));
        if (id == null || !finished.containsKey(id)) {
            return false;
        }
        bySaid.putIfAbsent(said, id);
        return true;
    }

    /**
     * The id of the next step: as it was said, or made of its name where nothing was said, only a number had to be, or that
     * is taken by a step that was finished before. Of a correction it may be known by the name alone.
     */
    String next(String said, String name) {
        String corrected = byName.get(Slug.of(name, name));
        if (patch && corrected != null && !taken.contains(said)) {
            return corrected;
        }
        boolean reused = finished.containsKey(said);
        boolean made = said.isEmpty() || reused || (readable && !taken.contains(said));
        String id = made ? free(Slug.of(name, said.isEmpty() ? "step" : said)) : said;
        if (reused) {
            bySaid.put(said, id);
        }
        add(said.isEmpty() ? id : said, id, name);
        return id;
    }

    private String free(String wanted) {
        String id = wanted;
        for (int number = 2; taken.contains(id); number++) {
            id = wanted + "-" + number;
        }
        return id;
    }

    /** From here on an id that was said means a step that is there already. */
    void means(String said, String id) {
        bySaid.putIfAbsent(said, id);
    }

    /** Which step a dependency means; as it was said, where it is none so far. */
    String meant(String said) {
        String id = bySaid.get(said);
        if (id == null) {
            id = bySaid.get(Slug.of(said, said));
        }
        if (id == null) {
            id = byName.get(Slug.of(said, said));
        }
        return id == null ? numbered(said) : id;
    }

    private String numbered(String said) {
        Matcher number = NUMBER.matcher(said);
        int place = number.matches() ? Integer.parseInt(number.group(1)) : 0;
        return place >= 1 && place <= ids.size() ? ids.get(place - 1) : said;
    }
}
