package dev.planwright.playbook.internal.search;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.planwright.playbook.internal.model.Entry;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The index of the bundled library as the build writes it: the same bytes for the same playbooks. */
public final class IndexJson {
    private static final JsonFactory JSON = new JsonFactory();

    private IndexJson() {}

    public static void write(Collection<SearchDoc> docs, OutputStream out) throws IOException {
        try (JsonGenerator json = JSON.createGenerator(out)) {
            json.writeStartArray();
            for (SearchDoc doc : docs) {
                json.writeStartObject();
                json.writeStringField("id", doc.entry().id());
                json.writeStringField("file", doc.entry().file());
                json.writeStringField("title", doc.entry().title());
                json.writeStringField("description", doc.entry().description());
                json.writeArrayFieldStart("phrases");
                for (Set<String> phrase : doc.phrases()) {
                    json.writeString(String.join(" ", phrase));
                }
                json.writeEndArray();
                json.writeStringField("main", String.join(" ", doc.main()));
                json.writeObjectFieldStart("weights");
                for (Map.Entry<String, Double> weight : doc.weights().entrySet()) {
                    json.writeNumberField(weight.getKey(), weight.getValue());
                }
                json.writeEndObject();
                json.writeEndObject();
            }
            json.writeEndArray();
        }
    }

    public static List<SearchDoc> read(InputStream in) throws IOException {
        List<SearchDoc> docs = new ArrayList<>();
        try (JsonParser json = JSON.createParser(in)) {
            json.nextToken();
            while (json.nextToken() == JsonToken.START_OBJECT) {
                docs.add(doc(json));
            }
        }
        return docs;
    }

    private static SearchDoc doc(JsonParser json) throws IOException {
        Map<String, String> texts = new LinkedHashMap<>();
        List<Set<String>> phrases = new ArrayList<>();
        Map<String, Double> weights = new LinkedHashMap<>();
        for (String key = json.nextFieldName(); key != null; key = json.nextFieldName()) {
            switch (json.nextToken()) {
                case START_ARRAY -> {
                    while (json.nextToken() != JsonToken.END_ARRAY) {
                        phrases.add(terms(json.getText()));
                    }
                }
                case START_OBJECT -> {
                    for (String term = json.nextFieldName(); term != null; term = json.nextFieldName()) {
                        json.nextToken();
                        weights.put(term, json.getDoubleValue());
                    }
                }
                default -> texts.put(key, json.getText());
            }
        }
        Entry entry = new Entry(
                texts.getOrDefault("id", ""),
                texts.getOrDefault("file", ""),
                texts.getOrDefault("title", ""),
                texts.getOrDefault("description", ""),
                List.of(),
                List.of(),
                List.of());
        return new SearchDoc(entry, weights, phrases, terms(texts.getOrDefault("main", "")));
    }

    private static Set<String> terms(String text) {
        return text.isEmpty() ? Set.of() : new LinkedHashSet<>(List.of(text.split(" ")));
    }
}
