package dev.planwright.domain.revision;

import dev.planwright.domain.check.Stem;
import dev.planwright.domain.draft.StepDraft;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which steps a wish is about, by the words that it shares with their names. Thread-safe. */
public final class Related {
    /** A word that stands in the names of more steps tells none of them. */
    private static final int MOST_OF_A_WORD = 2;

    private static final int SHORTEST_WORD = 4;

    private Related() {}

    /** The ids of the steps that share the most telling words with a wish, in their order; none if no word tells one. */
    public static List<String> to(String wish, List<StepDraft> steps) {
        List<Set<String>> names = steps.stream().map(step -> words(step.name())).toList();
        Map<String, Integer> places = new HashMap<>();
        names.forEach(name -> name.forEach(word -> places.merge(word, 1, Integer::sum)));
        Set<String> telling = words(wish);
        telling.removeIf(word -> places.getOrDefault(word, 0) > MOST_OF_A_WORD);
        int most = names.stream().mapToInt(name -> shared(name, telling)).max().orElse(0);
        List<String> related = new ArrayList<>();
        for (int place = 0; place < steps.size(); place++) {
            if (most > 0 && shared(names.get(place), telling) == most) {
                related.add(steps.get(place).id());
            }
        }
        return related.size() > MOST_OF_A_WORD ? List.of() : List.copyOf(related);
    }

    private static Set<String> words(String text) {
        Set<String> words = new HashSet<>(Stem.all(text));
        words.removeIf(word -> word.length() < SHORTEST_WORD);
        return words;
    }

    private static int shared(Set<String> name, Set<String> telling) {
        return (int) name.stream().filter(telling::contains).count();
    }
}
