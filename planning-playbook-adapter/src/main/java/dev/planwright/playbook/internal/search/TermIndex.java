package dev.planwright.playbook.internal.search;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Where terms stand in a list of playbooks: one line for each term, in order, with the places in the list and the weights
 * there, in thousandths: {@code access 0=25238 17=33}. It stays a text, since a task asks for few of the terms. Immutable,
 * thread-safe.
 */
public final class TermIndex {
    private static final double THOUSAND = 1_000;

    private final String lines;

    /** @param lines as {@link #toString()} gives them */
    public TermIndex(String lines) {
        this.lines = lines;
    }

    /** Collects what stands where. Not thread-safe. */
    static final class Builder {
        private final SortedMap<String, StringBuilder> lines = new TreeMap<>();

        /** The terms of the playbook at a place, with their weights. */
        void add(int place, Map<String, Double> weights) {
            weights.forEach((term, weight) -> add(term, place, Math.round(weight * THOUSAND)));
        }

        /** What another index knows of its playbooks, each of which has a new place here, or none if that is negative. */
        void addAll(TermIndex other, int[] newPlaces) {
            for (String term : other.terms()) {
                double[] weights = other.weights(term, newPlaces.length);
                for (int place = 0; place < weights.length; place++) {
                    if (weights[place] >= 0 && newPlaces[place] >= 0) {
                        add(term, newPlaces[place], Math.round(weights[place] * THOUSAND));
                    }
                }
            }
        }

        private void add(String term, int place, long weight) {
            lines.computeIfAbsent(term, first -> new StringBuilder(first))
                    .append(' ')
                    .append(place)
                    .append('=')
                    .append(weight);
        }

        TermIndex build() {
            StringBuilder all = new StringBuilder();
            lines.values().forEach(line -> all.append(line).append('\n'));
            return new TermIndex(all.toString());
        }
    }

    /** All terms. */
    Set<String> terms() {
        Set<String> terms = new TreeSet<>();
        lines.lines().forEach(line -> terms.add(line.substring(0, line.indexOf(' '))));
        return terms;
    }

    /** The weights of a term at the first places, so many of them; negative where it does not stand. */
    double[] weights(String term, int places) {
        double[] weights = new double[places];
        Arrays.fill(weights, -1);
        int at = lineOf(term) + term.length();
        while (at >= term.length() && lines.charAt(at) == ' ') {
            int equals = lines.indexOf('=', at);
            int end = equals + 1;
            while (Character.isDigit(lines.charAt(end))) {
                end++;
            }
            int place = Integer.parseInt(lines, at + 1, equals, 10);
            if (place < places) {
                weights[place] = Integer.parseInt(lines, equals + 1, end, 10) / THOUSAND;
            }
            at = end;
        }
        return weights;
    }

    /** Where the line of a term begins, by binary search; -1 if there is none. */
    private int lineOf(String term) {
        int from = 0;
        int to = lines.length();
        while (from < to) {
            int start = lines.lastIndexOf('\n', (from + to) / 2 - 1) + 1;
            int order = term.compareTo(lines.substring(start, lines.indexOf(' ', start)));
            if (order == 0) {
                return start;
            }
            if (order < 0) {
                to = start;
            } else {
                from = lines.indexOf('\n', start) + 1;
            }
        }
        return -1;
    }

    /** The lines. */
    @Override
    public String toString() {
        return lines;
    }
}
