package dev.planwright.playbook.internal.search;

import dev.planwright.domain.check.Stem;
import dev.planwright.domain.language.WordList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The words of a text as the search compares them: stemmed, synonyms made one, without words that say nothing. Stateless. */
public final class Terms {
    private static final Set<String> STOP = WordList.of("""
            a about after again all already also an and another any anybody are as at be been before being between both but by ca
            can could did do doe each else evening every folk for from get give go guy had has have he hello help her here hey hi
            his how i if in into is it its just let like ll make many may me more morn most much must my need no nobody not now
            of on one only or other our out over own per pleas plea please pls properly re s same she should so some sorry step
            such take task than thank that the their them then ther thes thi they this thos those thx to today tomorrow
            tonight too under until up us use ve very via want wa was way we were what when wher which while who why will with
            within without wo would you your plan create-plan asap two thre four fiv six
            """);

    private static final Set<String> UNITS = Set.of(
            "k", "m", "g", "t", "kb", "mb", "gb", "tb", "ki", "mi", "gi", "ti", "gib", "tib", "s", "min", "h", "d",
            "th", "st", "nd", "rd");

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
            String term = canonical(stem);
            if (!STOP.contains(stem) && !isNumber(term)) {
                terms.add(term);
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

    /** 12, v12, 200gi or 40k. */
    private static boolean isNumber(String stem) {
        int at = stem.startsWith("v") && stem.length() > 1 ? 1 : 0;
        int from = at;
        while (at < stem.length() && stem.charAt(at) >= '0' && stem.charAt(at) <= '9') {
            at++;
        }
        return at == stem.length() || (at > from && UNITS.contains(stem.substring(at)));
    }
}
