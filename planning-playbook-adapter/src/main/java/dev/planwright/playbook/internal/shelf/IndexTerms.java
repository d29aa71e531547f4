package dev.planwright.playbook.internal.shelf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermState;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;

/** What an index knows of terms; each is looked up once in its dictionary. For one query. */
final class IndexTerms {
    private final IndexSearcher searcher;
    private final Map<String, TermStates> states = new HashMap<>();

    IndexTerms(IndexSearcher searcher) {
        this.searcher = searcher;
    }

    /** How many runbooks have a term. */
    int count(String term) {
        return states(term).docFreq();
    }

    /** The runbooks that have a term. */
    TermQuery query(String term) {
        return new TermQuery(new Term(Stored.TERMS, term), states(term));
    }

    /** How often a runbook has a term, by weighted fields; 0 if it has not. */
    int frequency(int document, String term) {
        List<LeafReaderContext> leaves = searcher.getLeafContexts();
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
        int local = document - leaf.docBase;
        try {
            Optional<PostingsEnum> postings = postings(leaf, term);
            return postings.isPresent() && postings.get().advance(local) == local
                    ? postings.get().freq()
                    : 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<PostingsEnum> postings(LeafReaderContext leaf, String term) throws IOException {
        TermState state = states(term).get(leaf);
        if (state == null) {
            return Optional.empty();
        }
        Term key = new Term(Stored.TERMS, term);
        TermsEnum terms = leaf.reader().terms(key.field()).iterator();
        terms.seekExact(key.bytes(), state);
        return Optional.of(terms.postings(null, PostingsEnum.FREQS));
    }

    private TermStates states(String term) {
        return states.computeIfAbsent(term, this::lookUp);
    }

    private TermStates lookUp(String term) {
        try {
            return TermStates.build(searcher, new Term(Stored.TERMS, term), true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
