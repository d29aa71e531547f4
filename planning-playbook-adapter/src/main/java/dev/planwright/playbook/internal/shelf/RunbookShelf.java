package dev.planwright.playbook.internal.shelf;

import dev.planwright.domain.error.PlanningError;
import dev.planwright.domain.error.PlanningException;
import dev.planwright.domain.plan.Severity;
import dev.planwright.domain.reference.LintFinding;
import dev.planwright.domain.request.PlanContext;
import dev.planwright.playbook.internal.runbook.MarkdownReader;
import dev.planwright.playbook.internal.runbook.Runbook;
import dev.planwright.playbook.internal.runbook.RunbookPlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * A folder, or a zip, of Markdown runbooks. Opening it reads nothing; the index is opened, and made where there is none,
 * at the first search. While it is in use, changed files are noticed within half a minute or so. Thread-safe.
 */
public final class RunbookShelf {
    private static final long BETWEEN_LOOKS = Duration.ofSeconds(30).toNanos();

    private final Path root;
    private final Optional<Path> cache;
    private volatile @Nullable Open open;
    private final AtomicLong lookedAt = new AtomicLong();

    private record Open(RunbookFiles files, ShelfIndex index) {}

    /** @param cache where indexes are kept; absent, or one that cannot be written, keeps them in memory */
    public RunbookShelf(Path root, Optional<Path> cache) {
        this.root = root;
        this.cache = cache;
    }

    private Open open() {
        Open known = open;
        return known != null ? known : openFirst();
    }

    private synchronized Open openFirst() {
        Open known = open;
        if (known == null) {
            try {
                RunbookFiles files = RunbookFiles.of(root);
                known = new Open(files, ShelfIndex.open(files, folder()));
            } catch (IOException e) {
                throw unreadable(e);
            }
            open = known;
            lookedAt.set(System.nanoTime());
        }
        return known;
    }

    private Optional<Path> folder() throws IOException {
        if (cache.isEmpty()) {
            return Optional.empty();
        }
        Path folder = cache.get().resolve("runbooks").resolve(ShelfIndex.name(root.toRealPath()));
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            return Optional.empty();
        }
        return Files.isWritable(folder) ? Optional.of(folder) : Optional.empty();
    }

    private PlanningException unreadable(IOException reason) {
        return new PlanningException(
                PlanningError.INVALID_REQUEST, "The runbooks cannot be read: " + reason.getMessage(), reason);
    }

    /** The runbooks that fit a text best, best first, at most {@code limit}. */
    public List<Found> find(String text, int limit) {
        try {
            Open shelf = open();
            lookForChanges(shelf);
            return shelf.index().find(text, limit);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** Now and then, beside the searches, so that none of them waits for it. */
    private void lookForChanges(Open shelf) {
        long last = lookedAt.get();
        long now = System.nanoTime();
        if (now - last > BETWEEN_LOOKS && lookedAt.compareAndSet(last, now)) {
            Thread looker = new Thread(() -> renew(shelf), "runbooks-changed");
            looker.setDaemon(true);
            looker.start();
        }
    }

    private void renew(Open shelf) {
        try {
            shelf.index().renew();
        } catch (IOException e) {
            // the next search tells, if the folder stays unreadable
            lookedAt.set(System.nanoTime());
        }
    }

    /** Brings the index up to date now. */
    void renew() {
        renew(open());
    }

    /** A runbook, read anew; absent if there is no such file, or it is no text. */
    public Optional<Runbook> runbook(String file) {
        return text(file).map(text -> MarkdownReader.read(file, text));
    }

    /** The text of a runbook; absent likewise. */
    public Optional<String> text(String file) {
        if (!RunbookFiles.isMarkdown(file)) {
            return Optional.empty();
        }
        try {
            return open().files().read(file).flatMap(RunbookText::of);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** All files, by name. */
    public List<String> files() {
        try {
            return open().files().list((file, why) -> {}).stream()
                    .map(RunbookFiles.Listed::name)
                    .toList();
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** What is passed over, and which runbooks ask for nothing. Reads all files. */
    public List<LintFinding> lint() {
        List<LintFinding> findings = new ArrayList<>();
        RunbookFiles.Notes notes =
                (file, why) -> findings.add(new LintFinding(file, "", Severity.WARNING, "is passed over: it " + why));
        try (RunbookFiles files = RunbookFiles.of(root)) {
            for (RunbookFiles.Listed file : files.list(notes)) {
                Optional<String> text = files.read(file.name()).flatMap(RunbookText::of);
                if (text.isEmpty()) {
                    notes.add(file.name(), "is no text");
                } else if (asksForNothing(file.name(), text.get())) {
                    findings.add(new LintFinding(
                            file.name(), "", Severity.INFO, "asks for nothing that could be a step of a plan"));
                }
            }
        } catch (IOException e) {
            throw unreadable(e);
        }
        return findings;
    }

    private static boolean asksForNothing(String file, String text) {
        return new RunbookPlan(MarkdownReader.read(file, text), PlanContext.EMPTY, Integer.MAX_VALUE)
                .steps()
                .isEmpty();
    }
}
