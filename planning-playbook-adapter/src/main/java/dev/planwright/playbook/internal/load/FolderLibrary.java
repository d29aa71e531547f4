package dev.planwright.playbook.internal.load;

import dev.planwright.domain.error.PlanningError;
import dev.planwright.domain.error.PlanningException;
import dev.planwright.domain.error.Problem;
import dev.planwright.domain.reference.LintFinding;
import dev.planwright.playbook.internal.model.Playbook;
import dev.planwright.playbook.internal.search.Corpus;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A team's own playbooks over the bundled ones: of two with the same id, its own counts. Read once, when needed first;
 * a file with errors makes every use fail but {@link #lint()}, so that nobody plans from another playbook than they
 * think. Thread-safe.
 */
public final class FolderLibrary implements Library {
    private final Path folder;
    private final BundledLibrary bundled;
    private volatile @Nullable Content content;

    private record Content(Sources sources, YamlLibrary library, Corpus corpus) {}

    public FolderLibrary(Path folder, BundledLibrary bundled) {
        this.folder = folder;
        this.bundled = bundled;
    }

    private Content content() {
        Content known = content;
        if (known == null) {
            known = read();
            content = known;
        }
        return known;
    }

    private Content read() {
        try {
            Sources sources = Sources.ofFolder(folder);
            YamlLibrary library = YamlLibrary.read(sources, bundled.sources());
            return new Content(sources, library, bundled.corpus().with(library.analyses()));
        } catch (IOException e) {
            throw new PlanningException(
                    PlanningError.INVALID_REQUEST, "The folder of playbooks cannot be read: " + e.getMessage(), e);
        }
    }

    private Content sound() {
        Content known = content();
        if (!known.library().errors().isEmpty()) {
            List<Problem> problems = known.library().errors().stream()
                    .map(error -> new Problem(error.file() + "#" + error.place(), error.message()))
                    .toList();
            throw PlanningException.of(PlanningError.INVALID_REQUEST, "The folder of playbooks has errors", problems);
        }
        return known;
    }

    @Override
    public Corpus corpus() {
        return sound().corpus();
    }

    @Override
    public Optional<Playbook> playbook(String id) {
        Playbook own = sound().library().playbooks().get(id);
        return own != null ? Optional.of(own) : bundled.playbook(id);
    }

    @Override
    public Optional<String> text(String id) {
        Content known = sound();
        Playbook own = known.library().playbooks().get(id);
        return own != null
                ? Optional.ofNullable(
                        known.sources().playbooks().get(own.entry().file()))
                : bundled.text(id);
    }

    @Override
    public List<LintFinding> lint() {
        List<LintFinding> all = new ArrayList<>(Lint.of(content().sources(), bundled.sources()));
        all.addAll(bundled.lint());
        return Collections.unmodifiableList(all);
    }
}
