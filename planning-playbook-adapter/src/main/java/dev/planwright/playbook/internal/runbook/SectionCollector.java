package dev.planwright.playbook.internal.runbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Sorts blocks under their headings, and tells what each section is for. Not thread-safe. */
final class SectionCollector {
    private record Open(int level, String heading, Optional<Role> role) {}

    private final List<Section> sections = new ArrayList<>();
    private final List<Open> path = new ArrayList<>();
    private final List<Block> blocks = new ArrayList<>();
    private final boolean titled;
    private Optional<String> title = Optional.empty();

    /**
     * @param titled whether the first heading is the title for sure, since it stands above all others
     */
    SectionCollector(boolean titled) {
        this.titled = titled;
    }

    /** The first heading, unless it is a mere name of a role. */
    Optional<String> title() {
        return title;
    }

    void heading(int level, String text) {
        close();
        if (title.isEmpty() && sections.isEmpty() && path.isEmpty() && (titled || !Role.isMereName(text))) {
            title = Optional.of(text);
            return;
        }
        path.removeIf(open -> open.level() >= level);
        if (!Dialects.END_OF_TABS.endsWith(" " + text)) {
            path.add(new Open(level, text, Role.of(text)));
        }
    }

    void add(List<Block> more) {
        for (Block block : more) {
            // a paragraph that is a role's name alone is a heading without a heading's mark
            if (block instanceof Block.Prose prose
                    && (prose.strong()
                            ? Role.of(prose.text()).isPresent()
                            : prose.text().endsWith(":") && Role.isMereName(prose.text()))) {
                heading(7, stripColon(prose.text()));
            } else {
                blocks.add(block);
            }
        }
    }

    private static String stripColon(String text) {
        return text.endsWith(":") ? text.substring(0, text.length() - 1) : text;
    }

    private void close() {
        if (!blocks.isEmpty()) {
            Optional<Role> role = role();
            List<String> headings = path.stream().map(Open::heading).toList();
            boolean named = path.stream().anyMatch(open -> Role.isMereName(open.heading()));
            sections.add(new Section(headings, role.orElse(guess()), named, blocks));
            blocks.clear();
        }
    }

    /**
     * A section within one for diagnosis or mitigation is of the same kind, unless its heading is a mere name of another
     * role; one within any other is what its own heading says.
     */
    private Optional<Role> role() {
        Optional<Role> role = Optional.empty();
        for (Open open : path) {
            boolean keeps = role.filter(outer -> outer == Role.DIAGNOSE || outer == Role.MITIGATE)
                    .isPresent();
            boolean turns = Role.isMereName(open.heading())
                    || open.role()
                            .filter(inner -> inner == Role.ROLLBACK || inner == Role.ESCALATE)
                            .isPresent();
            if (open.role().isPresent() && (!keeps || turns)) {
                role = open.role();
            }
        }
        return role;
    }

    /** What stands before the first heading tells what it is about; under headings that say nothing, there is work. */
    private Role guess() {
        return path.isEmpty() && hasOnlyProse() ? Role.ABOUT : Role.MITIGATE;
    }

    private boolean hasOnlyProse() {
        return blocks.stream().noneMatch(block -> block instanceof Block.Code || block instanceof Block.Items);
    }

    List<Section> sections() {
        close();
        return sections;
    }
}
