package dev.planwright.playbook.internal.load;

import dev.planwright.domain.reference.LintFinding;
import dev.planwright.playbook.internal.model.Playbook;
import dev.planwright.playbook.internal.search.Corpus;
import dev.planwright.playbook.internal.search.IndexText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The playbooks that come with Planwright, prepared by the build. Thread-safe; each file is read when it is needed first. */
public final class BundledLibrary implements Library {
    static final String ROOT = "/META-INF/planwright/library/";

    private final Map<String, Playbook> playbooks = new ConcurrentHashMap<>();
    private volatile @Nullable Corpus corpus;

    @Override
    public Corpus corpus() {
        Corpus known = corpus;
        if (known == null) {
            try (InputStream index = open("index.txt");
                    InputStream terms = open("terms.txt")) {
                known = new Corpus(IndexText.read(index), IndexText.readTerms(terms));
            } catch (IOException e) {
                throw new UncheckedIOException("the bundled library cannot be read", e);
            }
            corpus = known;
        }
        return known;
    }

    @Override
    public Optional<Playbook> playbook(String id) {
        return file(id).map(file -> playbooks.computeIfAbsent(id, BundledLibrary::read));
    }

    private static Playbook read(String id) {
        try (InputStream in = open(id + ".json")) {
            return PreparedPlaybook.read(in);
        } catch (IOException e) {
            throw new UncheckedIOException("the bundled playbook " + id + " cannot be read", e);
        }
    }

    private Optional<String> file(String id) {
        return corpus().docs().stream()
                .filter(doc -> doc.entry().id().equals(id))
                .map(doc -> doc.entry().file())
                .findFirst();
    }

    @Override
    public Optional<String> text(String id) {
        return file(id).map(BundledLibrary::source);
    }

    @Override
    public List<LintFinding> lint() {
        return Lint.of(sources(), Sources.NONE);
    }

    /** The YAML files as they were written. */
    public Sources sources() {
        Map<String, String> texts = new TreeMap<>();
        Map<String, String> fragments = new TreeMap<>();
        corpus().docs()
                .forEach(doc -> texts.put(doc.entry().file(), source(doc.entry().file())));
        for (String file : text("fragments.txt", "").lines().toList()) {
            fragments.put(file, source(file));
        }
        return new Sources(texts, fragments);
    }

    private static String source(String file) {
        return text(file, "yaml/");
    }

    private static String text(String file, String folder) {
        try (InputStream in = open(folder + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the bundled file " + file + " cannot be read", e);
        }
    }

    private static InputStream open(String file) throws IOException {
        InputStream in = BundledLibrary.class.getResourceAsStream(ROOT + file);
        if (in == null) {
            throw new IOException("no resource " + ROOT + file);
        }
        return in;
    }
}
