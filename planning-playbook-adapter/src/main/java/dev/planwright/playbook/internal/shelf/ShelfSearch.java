package dev.planwright.playbook.internal.shelf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.QueryRescorer;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity;

/**
 * Searches an index of runbooks in two passes: the terms that tell most choose candidates, all terms rank them. Common
 * terms, which cost most since most runbooks have them, so are looked up for the candidates alone. For one query.
 */
final class ShelfSearch {
    /** BM25 with frequencies that are weights: the saturation is larger than the usual 1.2 by as much as they are. */
    static final Similarity SIMILARITY = new BM25Similarity(6f, 0.9f);

    private static final int LONGEST_QUERY = 4_000;
    private static final int MOST_TERMS = 40;
    private static final int CANDIDATES = 100;
    /** How many terms choose candidates at least. */
    private static final int FEWEST_CHOOSING = 8;
    /** How often more terms than these may stand in the index altogether: small collections are searched by all terms. */
    private static final int MOST_POSTINGS = 200_000;

    private final IndexSearcher searcher;
    private final int documents;
    private final IndexTerms index;

    ShelfSearch(IndexSearcher searcher) {
        this.searcher = searcher;
        this.documents = searcher.getIndexReader().numDocs();
        this.index = new IndexTerms(searcher);
    }

    /** A term of a query, as often as it stands there. */
    private record Asked(String term, int times, double worth) {}

    /** The runbooks that fit best, best first; of a long query the terms that tell most are looked for, forty at most. */
    List<Found> find(String text, int limit) throws IOException {
        List<String> terms = TermWeights.terms(text.length() > LONGEST_QUERY ? text.substring(0, LONGEST_QUERY) : text);
        Confidence confidence = new Confidence(terms, index::count, documents);
        List<Found> found = new ArrayList<>();
        StoredFields stored = searcher.storedFields();
        for (ScoreDoc hit : best(asked(terms), limit).scoreDocs) {
            Document document = stored.document(hit.doc, Set.of(Stored.FILE, Stored.TITLE));
            String title = document.get(Stored.TITLE);
            Set<String> words = new LinkedHashSet<>(TermWeights.terms(title));
            double sure = confidence.of(term -> index.frequency(hit.doc, term), words);
            found.add(new Found(document.get(Stored.FILE), title, hit.score, sure));
        }
        return found;
    }

    /** The terms that the index has, those that tell most first. */
    private List<Asked> asked(List<String> terms) {
        Map<String, Integer> times = new LinkedHashMap<>();
        terms.forEach(term -> times.merge(term, 1, Integer::sum));
        return times.entrySet().stream()
                .filter(term -> index.count(term.getKey()) > 0)
                .map(term -> new Asked(term.getKey(), term.getValue(), term.getValue() * rarity(term.getKey())))
                .sorted(Comparator.comparingDouble(Asked::worth).reversed().thenComparing(Asked::term))
                .limit(MOST_TERMS)
                .toList();
    }

    private double rarity(String term) {
        return Math.log(1 + documents / (double) index.count(term));
    }

    private TopDocs best(List<Asked> terms, int limit) throws IOException {
        List<Asked> choosing = terms.subList(0, choosing(terms));
        if (choosing.size() == terms.size()) {
            return searcher.search(any(terms), limit);
        }
        TopDocs candidates = searcher.search(any(choosing), Math.max(limit, CANDIDATES));
        QueryRescorer byAll = new QueryRescorer(any(terms)) {
            @Override
            protected float combine(float chosen, boolean matches, float ranked) {
                return ranked;
            }
        };
        return byAll.rescore(searcher, candidates, limit);
    }

    private int choosing(List<Asked> terms) {
        long postings = 0;
        for (int i = 0; i < terms.size(); i++) {
            postings += index.count(terms.get(i).term());
            if (i >= FEWEST_CHOOSING && postings > MOST_POSTINGS) {
                return i;
            }
        }
        return terms.size();
    }

    private BooleanQuery any(List<Asked> terms) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        terms.forEach(
                asked -> any.add(new BoostQuery(index.query(asked.term()), asked.times()), BooleanClause.Occur.SHOULD));
        return any.build();
    }
}
