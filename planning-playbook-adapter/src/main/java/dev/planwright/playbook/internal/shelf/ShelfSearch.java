package dev.planwright.playbook.internal.shelf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity;

/** Searches an index of runbooks. For one query. */
final class ShelfSearch {
    /** BM25 with frequencies that are weights: the saturation is larger than the usual 1.2 by as much as they are. */
    static final Similarity SIMILARITY = new BM25Similarity(6f, 0.9f);

    private static final int LONGEST_QUERY = 4_000;
    private static final int MOST_TERMS = 40;

    private final IndexSearcher searcher;
    private final IndexReader reader;

    ShelfSearch(IndexSearcher searcher) {
        this.searcher = searcher;
        this.reader = searcher.getIndexReader();
    }

    /** The runbooks that fit best, best first; the terms that tell most are looked for, forty at most. */
    List<Found> find(String text, int limit) throws IOException {
        List<String> terms = TermWeights.terms(text.length() > LONGEST_QUERY ? text.substring(0, LONGEST_QUERY) : text);
        Confidence confidence = new Confidence(terms, this::count, reader.numDocs());
        List<Found> found = new ArrayList<>();
        StoredFields stored = searcher.storedFields();
        for (ScoreDoc hit : searcher.search(query(terms), limit).scoreDocs) {
            Document document = stored.document(hit.doc, Set.of(Stored.FILE, Stored.TITLE));
            String title = document.get(Stored.TITLE);
            Set<String> words = new LinkedHashSet<>(TermWeights.terms(title));
            double sure = confidence.of(term -> frequency(hit.doc, term), words);
            found.add(new Found(document.get(Stored.FILE), title, hit.score, sure));
        }
        return found;
    }

    private BooleanQuery query(List<String> terms) {
        Map<String, Integer> times = new LinkedHashMap<>();
        terms.forEach(term -> times.merge(term, 1, Integer::sum));
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        times.entrySet().stream()
                .filter(term -> count(term.getKey()) > 0)
                .sorted(Comparator.comparing((Map.Entry<String, Integer> term) -> -worth(term))
                        .thenComparing(Map.Entry::getKey))
                .limit(MOST_TERMS)
                .forEach(term -> any.add(
                        new BoostQuery(new TermQuery(new Term(Stored.TERMS, term.getKey())), term.getValue()),
                        BooleanClause.Occur.SHOULD));
        return any.build();
    }

    private double worth(Map.Entry<String, Integer> term) {
        return term.getValue() * Math.log(1 + reader.numDocs() / (double) count(term.getKey()));
    }

    private int count(String term) {
        try {
            return reader.docFreq(new Term(Stored.TERMS, term));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int frequency(int document, String term) {
        try {
            List<LeafReaderContext> leaves = reader.leaves();
            LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
            PostingsEnum postings = leaf.reader().postings(new Term(Stored.TERMS, term), PostingsEnum.FREQS);
            int local = document - leaf.docBase;
            return postings != null && postings.advance(local) == local ? postings.freq() : 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
