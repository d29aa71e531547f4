package dev.planwright.playbook.internal.runbook;

import java.util.ArrayList;
import java.util.List;

/**
 * What a runbook is found by. Immutable, thread-safe.
 *
 * @param headings all headings but the title
 * @param about what it says of the symptoms and the impact, under headings that say so
 * @param commands its blocks of code
 * @param body all other text
 */
public record RunbookTexts(List<String> headings, List<String> about, List<String> commands, List<String> body) {

    /** The texts of a runbook. */
    public static RunbookTexts of(Runbook runbook) {
        RunbookTexts texts =
                new RunbookTexts(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (Section section : runbook.sections()) {
            if (!section.heading().isEmpty()) {
                texts.headings.add(section.heading());
            }
            boolean about = section.named() && (section.role() == Role.ABOUT || section.role() == Role.IMPACT);
            section.blocks().forEach(block -> texts.add(block, about ? texts.about : texts.body));
        }
        return texts;
    }

    private void add(Block block, List<String> to) {
        if (block instanceof Block.Prose prose) {
            to.add(prose.text());
        } else if (block instanceof Block.Code code) {
            commands.add(code.text());
        } else if (block instanceof Block.Items items) {
            items.items().forEach(item -> item.forEach(below -> add(below, to)));
        } else if (block instanceof Block.Table table) {
            table.rows().forEach(row -> row.forEach(cell -> to.add(cell.text())));
        } else if (block instanceof Block.Aside aside) {
            aside.blocks().forEach(below -> add(below, to));
        }
    }
}
