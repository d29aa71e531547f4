package dev.planwright.playbook.internal.runbook;

import java.util.List;

/**
 * A runbook as it was read. Immutable, thread-safe.
 *
 * @param file where it stands, relative to its folder, with slashes
 * @param title its first heading, else the title of its front matter, else the file's name
 * @param tags words of its front matter that it wants to be found by
 * @param sections in the order of the text
 */
public record Runbook(String file, String title, List<String> tags, List<Section> sections) {
    public Runbook {
        tags = List.copyOf(tags);
        sections = List.copyOf(sections);
    }
}
