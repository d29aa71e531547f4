package dev.planwright.playbook.internal.shelf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.planwright.domain.error.PlanningException;
import dev.planwright.domain.reference.LintFinding;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunbookShelfTest {
    @TempDir
    private Path temporary;

    private Path root;
    private Path cache;

    @BeforeEach
    void writeRunbooks() throws IOException {
        root = temporary.resolve("runbooks");
        cache = temporary.resolve("cache");
        write("alerts/KubePodCrashLooping.md", "# KubePodCrashLooping\n\n## Mitigation\n\nRestart the pod.");
        write("alerts/EtcdNoLeader.md", "# EtcdNoLeader\n\n## Mitigation\n\nCheck the disks of the members.");
        write("storage/volume.md", "# Persistent volume is filling up\n\n## Mitigation\n\nGrow the volume.");
    }

    private void write(String name, String text) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private RunbookShelf shelf() {
        return new RunbookShelf(root, Optional.of(cache));
    }

    private static List<String> files(RunbookShelf shelf, String query) {
        return shelf.find(query, 3).stream().map(Found::file).toList();
    }

    @Test
    void findsAnAlertByTheWordsInItsName() {
        List<Found> found = shelf().find("pods are in a crash loop", 3);

        assertThat(found.get(0).file()).isEqualTo("alerts/KubePodCrashLooping.md");
        assertThat(found.get(0).confidence()).isGreaterThan(0.5);
    }

    @Test
    void isNotSureOfWhatItDoesNotKnow() {
        assertThat(shelf().find("Bake a sourdough bread for the members of the family", 3))
                .allSatisfy(found -> assertThat(found.confidence()).isLessThan(0.5));
    }

    @Test
    void aSecondShelfFindsTheSameInTheIndexOnDisk() throws IOException {
        List<String> first = files(shelf(), "etcd has no leader");

        assertThat(files(shelf(), "etcd has no leader")).isEqualTo(first);
        try (var folders = Files.list(cache.resolve("runbooks"))) {
            assertThat(folders.toList())
                    .hasSize(1)
                    .allSatisfy(folder -> assertThat(folder.resolve("manifest")).exists());
        }
    }

    @Test
    void noticesNewChangedAndDeletedFiles() throws IOException {
        RunbookShelf shelf = shelf();
        assertThat(files(shelf, "persistent filling")).containsExactly("storage/volume.md");

        write("storage/volume.md", "# Certificate expires\n\n## Mitigation\n\nRenew the certificate, now.");
        write("dns.md", "# DNS lookups fail\n\n## Diagnosis\n\nCheck the resolver.");
        Files.delete(root.resolve("alerts/EtcdNoLeader.md"));
        shelf.renew();

        assertThat(files(shelf, "persistent filling")).isEmpty();
        assertThat(files(shelf, "certificate expires")).containsExactly("storage/volume.md");
        assertThat(files(shelf, "dns lookups")).containsExactly("dns.md");
        assertThat(files(shelf(), "etcd leader")).isEmpty();
    }

    @Test
    void makesABrokenIndexAnew() throws IOException {
        files(shelf(), "etcd");
        try (var all = Files.walk(cache)) {
            for (Path file : all.filter(path -> path.getFileName().toString().startsWith("segments"))
                    .toList()) {
                Files.writeString(file, "broken");
            }
        }

        assertThat(files(shelf(), "etcd has no leader")).containsExactly("alerts/EtcdNoLeader.md");
    }

    @Test
    void doesWithoutACache() {
        assertThat(files(new RunbookShelf(root, Optional.empty()), "etcd has no leader"))
                .containsExactly("alerts/EtcdNoLeader.md");
    }

    @Test
    void readsAZipLikeAFolderAndPassesBombsOver() throws IOException {
        Path zip = temporary.resolve("runbooks.zip");
        try (OutputStream out = Files.newOutputStream(zip);
                ZipOutputStream entries = new ZipOutputStream(out)) {
            entries.putNextEntry(new ZipEntry("team/etcd.md"));
            entries.write("# EtcdNoLeader\n\nCheck the disks.".getBytes(StandardCharsets.UTF_8));
            entries.putNextEntry(new ZipEntry("team/bomb.md"));
            entries.write(new byte[1 << 19]);
            entries.putNextEntry(new ZipEntry("../../outside.md"));
            entries.write("# Outside\n\nCheck nothing.".getBytes(StandardCharsets.UTF_8));
        }
        RunbookShelf shelf = new RunbookShelf(zip, Optional.of(cache));

        assertThat(files(shelf, "etcd no leader")).containsExactly("team/etcd.md");
        assertThat(shelf.text("team/etcd.md"))
                .hasValueSatisfying(text -> assertThat(text).contains("disks"));
        assertThat(shelf.lint())
                .extracting(LintFinding::file, LintFinding::message)
                .contains(org.assertj.core.groups.Tuple.tuple(
                        "team/bomb.md", "is passed over: it unpacks to more than a hundred times its size"));
    }

    @Test
    void followsNoLinksAndTellsWhatItPassesOver() throws IOException {
        Files.createSymbolicLink(root.resolve("loop"), root);
        Files.createSymbolicLink(root.resolve("linked.md"), root.resolve("storage/volume.md"));
        write("huge.md", "x".repeat((1 << 20) + 1));
        write("moon.md", "# Moon\n\nThe moon is round.");
        Files.write(
                root.resolve("latin.md"),
                new byte[] {'#', ' ', (byte) 0xe4, '\n', '\n', 'C', 'h', 'e', 'c', 'k', ' ', 'i', 't'});
        RunbookShelf shelf = shelf();

        assertThat(shelf.files())
                .containsExactly(
                        "alerts/EtcdNoLeader.md",
                        "alerts/KubePodCrashLooping.md",
                        "latin.md",
                        "moon.md",
                        "storage/volume.md");
        assertThat(shelf.lint())
                .extracting(LintFinding::file)
                .containsExactlyInAnyOrder("huge.md", "linked.md", "moon.md");
        assertThat(shelf.text("../cache/manifest.md")).isEmpty();
    }

    @Test
    void saysWhichFolderIsNotThere() {
        RunbookShelf shelf = new RunbookShelf(temporary.resolve("nowhere"), Optional.empty());

        assertThatThrownBy(() -> shelf.find("etcd", 3))
                .isInstanceOf(PlanningException.class)
                .hasMessageContaining("nowhere");
    }
}
