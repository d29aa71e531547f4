package dev.planwright.playbook.internal.search;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * All that the search knows of a library. Immutable, thread-safe.
 *
 * @param docs one for each playbook, by id
 * @param terms where the words of the playbooks stand, by their places in {@code docs}
 */
public record Corpus(List<SearchDoc> docs, TermIndex terms) {
    private static final Corpus NONE = new Corpus(List.of(), new TermIndex(""));

    public Corpus {
        docs = List.copyOf(docs);
    }

    /** The corpus of analysed playbooks. */
    public static Corpus of(Collection<Analysis> playbooks) {
        return NONE.with(playbooks);
    }

    /** This corpus with more playbooks; of two with the same id, the new one counts. */
    public Corpus with(Collection<Analysis> playbooks) {
        SortedMap<String, SearchDoc> byId = new TreeMap<>();
        docs.forEach(doc -> byId.put(doc.entry().id(), doc));
        playbooks.forEach(own -> byId.put(own.doc().entry().id(), own.doc()));
        List<SearchDoc> all = List.copyOf(byId.values());
        Map<SearchDoc, Integer> places = new HashMap<>();
        all.forEach(doc -> places.put(doc, places.size()));
        TermIndex.Builder merged = new TermIndex.Builder();
        merged.addAll(
                terms,
                docs.stream().mapToInt(doc -> places.getOrDefault(doc, -1)).toArray());
        playbooks.forEach(own -> merged.add(places.getOrDefault(own.doc(), -1), own.weights()));
        return new Corpus(all, merged.build());
    }
}
