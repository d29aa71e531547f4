package dev.planwright.playbook.internal.shelf;

import dev.planwright.playbook.internal.runbook.Runbook;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.Term;

/** How a runbook stands in the index. Stateless. */
final class Stored {
    static final String FILE = "file";
    static final String TITLE = "title";
    static final String TERMS = "terms";
    private static final FieldType WEIGHTED = new FieldType();

    static {
        WEIGHTED.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
        WEIGHTED.setTokenized(true);
        WEIGHTED.freeze();
    }

    private Stored() {}

    static Document document(Runbook runbook) {
        Map<String, Integer> weights = TermWeights.of(runbook);
        Document document = new Document();
        document.add(new StringField(FILE, runbook.file(), Field.Store.YES));
        document.add(new StoredField(TITLE, runbook.title()));
        document.add(new Field(TERMS, new WeightedTermStream(weights), WEIGHTED));
        return document;
    }

    static Term key(String file) {
        return new Term(FILE, file);
    }
}
