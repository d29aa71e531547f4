package dev.planwright.playbook;

import dev.planwright.playbook.internal.load.BundledLibrary;
import dev.planwright.playbook.internal.load.FolderLibrary;
import dev.planwright.playbook.internal.load.Library;
import dev.planwright.playbook.internal.search.SearchIndex;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A library of playbooks and its search. Opening it reads nothing; files are read when they are needed first. Thread-safe. */
public final class Playbooks {
    private final Library library;
    private volatile @Nullable SearchIndex index;

    private Playbooks(Library library) {
        this.library = library;
    }

    /** The playbooks that come with Planwright. */
    public static Playbooks bundled() {
        return new Playbooks(new BundledLibrary());
    }

    /** The playbooks of a folder over the bundled ones; of two with the same id, the folder's counts. */
    public static Playbooks withFolder(Path folder) {
        return new Playbooks(new FolderLibrary(folder, new BundledLibrary()));
    }

    /** {@link #withFolder} if there is a folder, else {@link #bundled}. */
    public static Playbooks of(Optional<Path> folder) {
        return folder.map(Playbooks::withFolder).orElseGet(Playbooks::bundled);
    }

    Library library() {
        return library;
    }

    SearchIndex index() {
        SearchIndex known = index;
        if (known == null) {
            known = new SearchIndex(library.docs());
            index = known;
        }
        return known;
    }
}
