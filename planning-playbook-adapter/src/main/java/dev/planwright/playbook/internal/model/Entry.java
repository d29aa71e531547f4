package dev.planwright.playbook.internal.model;

import java.util.List;

/**
 * What a playbook is found by. Immutable, thread-safe.
 *
 * @param file where it stands, relative to its library
 * @param title a template
 * @param stepNames templates
 */
public record Entry(
        String id,
        String file,
        String title,
        String description,
        List<String> tasks,
        List<String> keywords,
        List<String> stepNames) {
    public Entry {
        tasks = List.copyOf(tasks);
        keywords = List.copyOf(keywords);
        stepNames = List.copyOf(stepNames);
    }

    /** The same with another title and description. */
    public Entry shown(String newTitle, String newDescription) {
        return new Entry(id, file, newTitle, newDescription, tasks, keywords, stepNames);
    }
}
