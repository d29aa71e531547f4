package dev.planwright.playbook.internal.search;

import dev.planwright.domain.check.Stem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The words of a text as the search compares them: stemmed, synonyms made one, without words that say nothing. Stateless. */
public final class Terms {
    private static final Set<String> STOP = Set.of(
            ("a about after again all also an and another any are as at be been before being between both but by can"
                            + " could did do doe each else every for from get give go had has have he help her here his how i if"
                            + " in into is it its just let like make many may me more most much must my need no not now of on one"
                            + " only or other our out over own per pleas plea please properly same she should so some step such"
                            + " take task than that the their them then ther thes thi they this thos those to too under until up"
                            + " us use very via want wa was way we were what when wher which while who why will with within"
                            + " without would you your plan create-plan asap")
                    .split(" "));

    private Terms() {}

    /** The terms of a text, in order. */
    public static List<String> of(String text) {
        List<String> joined = new ArrayList<>();
        for (String stem : Stem.all(text)) {
            int last = joined.size() - 1;
            Optional<String> pair = last < 0 ? Optional.empty() : Synonyms.ofPair(joined.get(last), stem);
            if (pair.isEmpty()) {
                joined.add(stem);
            } else {
                joined.set(last, pair.get());
            }
        }
        List<String> terms = new ArrayList<>();
        for (String stem : joined) {
            if (!STOP.contains(stem) && !isNumber(stem)) {
                terms.add(canonical(stem));
            }
        }
        return terms;
    }

    private static String canonical(String stem) {
        return Synonyms.of(stem, base(stem));
    }

    /** Nouns made of verbs: deployment, migration. */
    private static String base(String stem) {
        if (stem.length() > 7 && stem.endsWith("ment")) {
            return stem.substring(0, stem.length() - 4);
        }
        return stem.length() > 6 && stem.endsWith("ation") ? stem.substring(0, stem.length() - 3) : stem;
    }

    /** 12 or v12. */
    private static boolean isNumber(String stem) {
        for (int at = stem.startsWith("v") && stem.length() > 1 ? 1 : 0; at < stem.length(); at++) {
            if (stem.charAt(at) < '0' || stem.charAt(at) > '9') {
                return false;
            }
        }
        return true;
    }
}
