package dev.planwright.playbook.internal.runbook;

import dev.planwright.domain.language.Sentences;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a runbook says beside its steps. Immutable, thread-safe.
 *
 * @param about its first sentences on what it is about; empty if it says nothing
 * @param impact what is at stake, a sentence each
 * @param prerequisites what must be there before the start
 * @param success how one knows that it worked
 * @param rollback the way back
 */
record Surroundings(
        String about,
        List<String> impact,
        List<String> prerequisites,
        List<String> success,
        Optional<String> rollback) {
    private static final int LONGEST = 600;
    private static final Pattern NEEDING = Pattern.compile(
            "\\b(?:you(?:'ll| will)? need|requires?|must have|make sure (?:that )?you have)\\b",
            Pattern.CASE_INSENSITIVE);

    Surroundings {
        impact = List.copyOf(impact);
        prerequisites = List.copyOf(prerequisites);
        success = List.copyOf(success);
    }

    static Surroundings of(Runbook runbook) {
        String rollback = String.join(" ", sentences(runbook, Role.ROLLBACK));
        List<String> about = sentences(runbook, Role.ABOUT);
        List<String> before = new ArrayList<>(sentences(runbook, Role.PREREQUISITES));
        runbook.sections().stream()
                .limit(1)
                .filter(section -> section.headings().isEmpty())
                .forEach(section -> {
                    List<String> first = opening(section);
                    first.stream()
                            .filter(sentence -> NEEDING.matcher(sentence).find())
                            .forEach(before::add);
                    if (about.isEmpty()) {
                        about.addAll(first);
                    }
                });
        return new Surroundings(
                cut(String.join(" ", about)),
                sentences(runbook, Role.IMPACT).stream().map(Surroundings::cut).toList(),
                before.stream().map(Surroundings::cut).toList(),
                sentences(runbook, Role.VERIFY).stream()
                        .filter(text ->
                                Wording.expects(text) || Wording.verb(text).isEmpty())
                        .map(Surroundings::cut)
                        .toList(),
                Optional.of(cut(rollback)).filter(text -> !text.isEmpty()));
    }

    /** What an author says before the first heading and the first thing to do. */
    private static List<String> opening(Section section) {
        List<String> sentences = new ArrayList<>();
        boolean needing = false;
        for (Block block : section.blocks()) {
            if (needing && block instanceof Block.Items) {
                List<String> needed = new ArrayList<>();
                add(block, Role.PREREQUISITES, needed);
                needed.forEach(item -> sentences.add("You need: " + item));
                continue;
            }
            if (!(block instanceof Block.Prose prose)) {
                break;
            }
            needing = needs(prose.text());
            for (String sentence : Sentences.of(prose.text())) {
                if (Wording.verb(sentence).isPresent()) {
                    return sentences;
                }
                sentences.add(sentence);
            }
        }
        return sentences;
    }

    /** Whether a sentence leads to a list of what must be there before the start. */
    static boolean needs(String text) {
        return text.endsWith(":") && NEEDING.matcher(text).find();
    }

    private static List<String> sentences(Runbook runbook, Role role) {
        List<String> sentences = new ArrayList<>();
        runbook.sections().stream()
                .filter(section -> section.role() == role)
                .forEach(section -> section.blocks().forEach(block -> add(block, role, sentences)));
        return sentences;
    }

    private static void add(Block block, Role role, List<String> sentences) {
        if (block instanceof Block.Prose prose) {
            sentences.addAll(Sentences.of(prose.text()));
        } else if (block instanceof Block.Items items) {
            items.items()
                    .forEach(item -> item.forEach(below -> {
                        if (below instanceof Block.Prose prose) {
                            sentences.add(prose.text());
                        } else {
                            add(below, role, sentences);
                        }
                    }));
        } else if (block instanceof Block.Table table) {
            table.rows()
                    .forEach(row -> sentences.add(String.join(
                            ": ", row.stream().map(Block.Prose::text).toList())));
        } else if (block instanceof Block.Aside aside) {
            aside.blocks().forEach(below -> add(below, role, sentences));
        } else if (block instanceof Block.Code code && role == Role.ROLLBACK) {
            CodeBlocks.of(code).forEach(command -> sentences.add("`" + command + "`"));
        }
    }

    private static String cut(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        int end = text.lastIndexOf(' ', LONGEST - 1);
        return text.substring(0, end > 0 ? end : LONGEST - 1) + "…";
    }
}
