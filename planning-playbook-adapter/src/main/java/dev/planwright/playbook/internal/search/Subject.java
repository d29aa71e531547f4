package dev.planwright.playbook.internal.search;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a playbook is about: the words that most of the ways to put its task share. A task that names none of them is
 * hardly about that, whatever else it has in common: "new version of the payment service" is no database. Immutable,
 * thread-safe.
 *
 * @param terms may be empty: then nothing is asked for
 */
record Subject(Set<String> terms) {
    private static final double MOST = 0.55;
    private static final double LEAST_FACTOR = 0.8;
    /** Products by whose name people mean a kind of thing. */
    private static final Map<String, String> KINDS = kinds();

    private static Map<String, String> kinds() {
        Map<String, String> kinds = new HashMap<>();
        for (String name :
                "postgr mysql mariadb mongodb mongo oracl sql rds aurora cassandra redi quer query".split(" ")) {
            kinds.put(name, "db");
        }
        for (String name : "prometheu grafana datadog observability dashboard metric log trac logg".split(" ")) {
            kinds.put(name, "monitor");
        }
        kinds.put("broker", "nod");
        return kinds;
    }

    /** The subject that phrases share; {@code general} words are none. */
    static Subject of(List<Set<String>> phrases, Set<String> general) {
        Map<String, Integer> counts = new HashMap<>();
        for (Set<String> phrase : phrases) {
            phrase.stream().map(Subject::kind).distinct().forEach(kind -> counts.merge(kind, 1, Integer::sum));
        }
        Set<String> terms = new HashSet<>();
        counts.forEach((term, count) -> {
            if (count > MOST * phrases.size() && !general.contains(term)) {
                terms.add(term);
            }
        });
        return new Subject(Set.copyOf(terms));
    }

    /** The kind of thing that a product's name means; the term itself, if it means none. */
    static String kind(String term) {
        return KINDS.getOrDefault(term, term);
    }

    /** Terms, and the kinds of things that they mean. */
    static Set<String> withKinds(Set<String> terms) {
        Set<String> kinds = new HashSet<>(terms);
        for (String term : terms) {
            kinds.add(kind(term));
        }
        return kinds;
    }

    /** By how much a task's evidence counts, given its terms {@link #withKinds}: 1 if it names the whole subject. */
    double factor(Set<String> task) {
        if (terms.isEmpty()) {
            return 1;
        }
        int present = 0;
        for (String term : terms) {
            present += task.contains(term) ? 1 : 0;
        }
        return LEAST_FACTOR + (1 - LEAST_FACTOR) * present / terms.size();
    }
}
