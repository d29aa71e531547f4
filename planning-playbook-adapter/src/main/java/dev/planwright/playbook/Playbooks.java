package dev.planwright.playbook;

import dev.planwright.playbook.internal.load.BundledLibrary;
import dev.planwright.playbook.internal.load.FolderLibrary;
import dev.planwright.playbook.internal.load.Library;
import dev.planwright.playbook.internal.search.SearchIndex;
import dev.planwright.playbook.internal.shelf.RunbookShelf;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A library of playbooks, perhaps with a team's runbooks, and its search. Opening it reads nothing; files are read when
 * they are needed first. Thread-safe.
 */
public final class Playbooks {
    private final Library library;
    private final Optional<RunbookShelf> runbooks;
    private volatile @Nullable SearchIndex index;

    private Playbooks(Library library, Optional<RunbookShelf> runbooks) {
        this.library = library;
        this.runbooks = runbooks;
    }

    /** The playbooks that come with Planwright. */
    public static Playbooks bundled() {
        return new Playbooks(new BundledLibrary(), Optional.empty());
    }

    /** The playbooks of a folder over the bundled ones; of two with the same id, the folder's counts. */
    public static Playbooks withFolder(Path folder) {
        return new Playbooks(new FolderLibrary(folder, new BundledLibrary()), Optional.empty());
    }

    /** {@link #withFolder} if there is a folder, else {@link #bundled}. */
    public static Playbooks of(Optional<Path> folder) {
        return folder.map(Playbooks::withFolder).orElseGet(Playbooks::bundled);
    }

    /**
     * These playbooks and the Markdown runbooks of a folder or a zip.
     *
     * @param cache where the search index over them is kept; without it, it is made anew in memory at first use
     */
    public Playbooks withRunbooks(Path root, Optional<Path> cache) {
        return new Playbooks(library, Optional.of(new RunbookShelf(root, cache)));
    }

    Library library() {
        return library;
    }

    Optional<RunbookShelf> runbooks() {
        return runbooks;
    }

    SearchIndex index() {
        SearchIndex known = index;
        if (known == null) {
            known = new SearchIndex(library.corpus());
            index = known;
        }
        return known;
    }
}
