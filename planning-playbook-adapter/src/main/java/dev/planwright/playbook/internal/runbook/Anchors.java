package dev.planwright.playbook.internal.runbook;

import java.util.Locale;

/** Names a place in a runbook the way its web page would: {@code path/file.md#heading}. Stateless. */
final class Anchors {
    private Anchors() {}

    static String of(Runbook runbook, Section section) {
        return section.heading().isEmpty() ? runbook.file() : runbook.file() + "#" + slug(section.heading());
    }

    /** As GitHub does it: lower case, spaces to dashes, no punctuation. */
    private static String slug(String heading) {
        return heading.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N} _-]", "")
                .strip()
                .replace(' ', '-');
    }
}
