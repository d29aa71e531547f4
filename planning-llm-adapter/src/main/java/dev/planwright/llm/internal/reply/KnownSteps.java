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

    private final boolean readable;
    private final List<String> ids = new ArrayList<>();
    private final Set<String> taken = new HashSet<>();
    private final Set<String> finished = new HashSet<>();
    private final Map<String, String> bySaid = new HashMap<>();
    private final Map<String, String> byName = new HashMap<>();

    /**
     * @param readable whether ids are made of the names, since those that the model must use are mere numbers
     * @param before steps that are there already
     * @param patch whether those are to be said anew
     */
    KnownSteps(boolean readable, List<StepDraft> before, boolean patch) {
        this.readable = readable;
        before.forEach(step -> {
            add(step.id(), step.id(), step.name());
            if (!patch) {
                finished.add(step.id());
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

    /** Whether this is a step that was finished before, perhaps under another id; then that id is known to mean it. */
    boolean isFinished(String said, String name) {
        if (finished.contains(said)) {
            return true;
        }
        String id = byName.get(Slug.of(name, name));
        if (id == null || !finished.contains(id)) {
            return false;
        }
        bySaid.putIfAbsent(said, id);
        return true;
    }

    /** The id of the next step: as it was said, or made of its name where nothing was said or only a number had to be. */
    String next(String said, String name) {
        boolean made = said.isEmpty() || (readable && !taken.contains(said));
        String id = made ? free(Slug.of(name, said.isEmpty() ? "step" : said)) : said;
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
