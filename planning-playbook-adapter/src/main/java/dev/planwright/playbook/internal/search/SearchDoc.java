package dev.planwright.playbook.internal.search;

import dev.planwright.playbook.internal.model.Entry;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.StringTokenizer;
import org.jspecify.annotations.Nullable;

/**
 * What the search knows of a playbook, beside the weights of its words. Kept as text, since most playbooks are asked for
 * nothing but whether a word is in it. Thread-safe.
 */
public final class SearchDoc {
    private static final String BETWEEN_PHRASES = " | ";

    private final Entry entry;
    private final String phrases;
    private final String main;
    private final String subject;
    private volatile @Nullable Subject about;

    /**
     * @param phrases the terms of each way to put the task
     * @param main terms of title, tasks and keywords
     * @param subject what most of the phrases share, see {@link Subject}
     */
    SearchDoc(Entry entry, String phrases, String main, String subject) {
        this.entry = entry;
        this.phrases = phrases;
        this.main = main;
        this.subject = subject;
    }

    static SearchDoc of(Entry entry, List<Set<String>> phrases, Set<String> main) {
        return new SearchDoc(
                entry,
                String.join(
                        BETWEEN_PHRASES,
                        phrases.stream().map(phrase -> String.join(" ", phrase)).toList()),
                String.join(" ", main),
                String.join(
                        " ",
                        Subject.of(phrases, CommonWords.GENERAL).terms().stream()
                                .sorted()
                                .toList()));
    }

    /** The same with a title and a description to be read by people, in place of the templates it is found by. */
    public SearchDoc shown(String title, String description) {
        return new SearchDoc(entry.shown(title, description), phrases, main, subject);
    }

    public Entry entry() {
        return entry;
    }

    /** What the playbook is about. */
    Subject subject() {
        Subject made = about;
        if (made == null) {
            made = new Subject(terms(subject));
            about = made;
        }
        return made;
    }

    /** Whether the playbook is about what a term names. */
    boolean isAbout(String term) {
        return has(subject, term);
    }

    /** Whether title, tasks or keywords have a term. */
    boolean isMain(String term) {
        return has(main, term);
    }

    /** Where each way to put the task that has a term begins, in order. */
    List<Integer> phrasesWith(String term) {
        List<Integer> found = new ArrayList<>();
        for (int at = next(phrases, term, 0); at >= 0; at = next(phrases, term, at + term.length())) {
            int before = phrases.lastIndexOf(BETWEEN_PHRASES, at);
            found.add(before < 0 ? 0 : before + BETWEEN_PHRASES.length());
        }
        return found;
    }

    /** The terms of the way to put the task that begins there, with spaces between; none comes twice. */
    String phrase(int start) {
        int end = phrases.indexOf(BETWEEN_PHRASES, start);
        return end < 0 ? phrases.substring(start) : phrases.substring(start, end);
    }

    /** The share of the ways to put the task that have one of some terms; from 0 to 1. */
    double shareWith(Set<String> some) {
        int all = 1;
        int having = 0;
        boolean has = false;
        for (StringTokenizer terms = new StringTokenizer(phrases); terms.hasMoreTokens(); ) {
            String term = terms.nextToken();
            if (term.equals("|")) {
                all++;
                has = false;
            } else if (!has && some.contains(term)) {
                having++;
                has = true;
            }
        }
        return (double) having / all;
    }

    private static boolean has(String terms, String term) {
        return next(terms, term, 0) >= 0;
    }

    /** Where a term stands next among others that have spaces between; -1 if it does not. */
    private static int next(String terms, String term, int from) {
        for (int at = terms.indexOf(term, from); at >= 0; at = terms.indexOf(term, at + 1)) {
            int end = at + term.length();
            if ((at == 0 || terms.charAt(at - 1) == ' ') && (end == terms.length() || terms.charAt(end) == ' ')) {
                return at;
            }
        }
        return -1;
    }

    private static Set<String> terms(String text) {
        return text.isEmpty() ? Set.of() : new LinkedHashSet<>(Arrays.asList(text.split(" ")));
    }

    /** Everything, a line each, in the order that {@link #of(List)} takes. */
    List<String> lines() {
        return List.of(
                entry.id(), entry.file(), line(entry.title()), line(entry.description()), phrases, main, subject);
    }

    static SearchDoc of(List<String> lines) {
        Entry entry =
                new Entry(lines.get(0), lines.get(1), lines.get(2), lines.get(3), List.of(), List.of(), List.of());
        return new SearchDoc(entry, lines.get(4), lines.get(5), lines.get(6));
    }

    private static String line(String text) {
        return text.replace('\n', ' ');
    }
}
