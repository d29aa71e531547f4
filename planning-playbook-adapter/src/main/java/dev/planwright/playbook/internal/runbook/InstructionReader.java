package dev.planwright.playbook.internal.runbook;

import dev.planwright.domain.language.Sentences;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads what a section asks to be done: sentences that start with a verb, items of lists that are procedures, and
 * commands with the words that lead to them. Used once per runbook, by one thread.
 */
final class InstructionReader {
    private static final Pattern CHOICE = Pattern.compile(
            "\\b(?:one of|either|options?|alternatives?|depend(?:s|ing)|choose|ways? to|possible causes?)\\b",
            Pattern.CASE_INSENSITIVE);

    private static final int SHORT = 13;

    private final Instructions found = new Instructions();
    private boolean hasParts;
    /** Whether what is read stands in a list of orders, where even an unknown verb is one. */
    private boolean amongOrders;

    /** The instructions of sections, in order. */
    static List<Instruction> read(List<Section> sections) {
        InstructionReader reader = new InstructionReader();
        Ways ways = new Ways(sections);
        for (int i = 0; i < sections.size(); i++) {
            Section section = sections.get(i);
            reader.hasParts = i + 1 < sections.size() && isBelow(sections.get(i + 1), section);
            reader.found.begin(
                    section,
                    ways.of(section).map(way -> new Instruction.Branch(way.group(), way.way(), way.condition())));
            reader.blocks(section.blocks());
            reader.endSection();
        }
        return reader.found.all();
    }

    private static boolean isBelow(Section inner, Section outer) {
        int depth = outer.headings().size();
        return inner.headings().size() > depth
                && inner.headings().subList(0, depth).equals(outer.headings());
    }

    private void blocks(List<Block> blocks) {
        for (Block block : blocks) {
            if (block instanceof Block.Prose prose) {
                prose(prose);
            } else if (block instanceof Block.Code code) {
                code(code);
            } else if (block instanceof Block.Items items) {
                items(items);
            } else if (block instanceof Block.Table table) {
                table(table);
            } else if (block instanceof Block.Aside aside) {
                aside(aside);
            }
        }
    }

    private void prose(Block.Prose prose) {
        for (String sentence : Sentences.of(prose.text())) {
            if (!asks(sentence)) {
                found.say(sentence);
            } else if (!found.haveBegun() || !leadsOnly(sentence)) {
                found.start(sentence);
            }
            prose.code().stream()
                    .filter(code -> sentence.contains("`" + code + "`"))
                    .forEach(code -> inlineCommand(code, sentence));
        }
    }

    /** "You can use:" says nothing but that a command follows. */
    private static boolean leadsOnly(String sentence) {
        return sentence.endsWith(":") && sentence.length() < SHORT;
    }

    private static boolean asks(String sentence) {
        return Lists.asks(sentence);
    }

    private void inlineCommand(String code, String sentence) {
        if (Commands.looksLikeCommand(code) || Commands.isCalledIn(sentence, code)) {
            startWithWhatLeadsHere();
            found.current().run(code);
        }
    }

    private void startWithWhatLeadsHere() {
        if (!found.haveBegun() && found.haveLead()) {
            found.startWithLastSaid();
        }
    }

    private void code(Block.Code code) {
        String before = found.before();
        if (Commands.isOutput(code, before)) {
            startWithWhatLeadsHere();
            found.settle();
            found.current().details().add(code.text());
            return;
        }
        String heading = found.section().heading();
        boolean headed = !found.haveBegun() && asks(heading) && !before.endsWith(":");
        if (headed) {
            found.start(heading);
        } else if (found.haveLead() && (!found.haveBegun() || isLead(before))) {
            found.startWithLastSaid();
        } else if (!found.haveBegun()) {
            found.start(heading.isEmpty() ? RunbookParts.title(code.text()) : heading);
        }
        found.settle();
        CodeBlocks.of(code).forEach(found.current()::run);
        String printed = CodeBlocks.printed(code);
        if (!printed.isEmpty()) {
            found.current().details().add(printed);
        }
    }

    /** Words such as "or" between two blocks of code lead to nothing new. */
    private static boolean isLead(String sentence) {
        return sentence.length() >= SHORT;
    }

    private void items(Block.Items list) {
        if ((!list.ordered() && !Lists.asksForAnything(list)) || Surroundings.needs(found.lastSaid())) {
            facts(list);
            return;
        }
        Optional<Instruction.Branch> outer = found.branch();
        boolean ways = outer.isEmpty() && !list.ordered() && offersWays(list);
        int group = ways ? found.newGroup() : 0;
        boolean outerOrders = amongOrders;
        for (int i = 0; i < list.items().size(); i++) {
            if (ways) {
                found.follow(Optional.of(new Instruction.Branch(group, i, "")));
            }
            amongOrders = Lists.isOfOrders(list);
            item(list.items().get(i), list.ordered());
        }
        amongOrders = outerOrders;
        found.follow(outer);
    }

    private boolean offersWays(Block.Items list) {
        long cases = list.items().stream()
                .filter(item -> Wording.isCase(Lists.words(item)))
                .count();
        return list.items().size() > 1
                && (cases * 2 > list.items().size()
                        || CHOICE.matcher(found.before()).find());
    }

    private void item(List<Block> item, boolean ordered) {
        String words = Lists.words(item);
        List<Block> rest = item.get(0) instanceof Block.Prose ? item.subList(1, item.size()) : item;
        if (words.isEmpty()) {
            blocks(rest);
            return;
        }
        List<String> sentences = Sentences.of(words);
        Optional<String> asks = sentences.stream()
                .filter(InstructionReader::asks)
                .findFirst()
                .or(() -> Optional.of(sentences.get(0)).filter(first -> amongOrders && Wording.mayAsk(first)));
        if (Lists.isTitle(item) || Wording.isLabel(words) || (asks.isEmpty() && !isStep(item, ordered))) {
            found.say(words);
            blocks(rest);
            return;
        }
        found.settle();
        Instruction next = found.start(
                asks.isPresent() && sentences.size() > 1
                        ? first(sentences, asks.get())
                        : Lists.isCommand(item) ? RunbookParts.title(words.replace("`", "")) : words);
        sentences.stream().filter(sentence -> !sentence.equals(next.text())).forEach(next::say);
        if (item.get(0) instanceof Block.Prose prose) {
            prose.code().forEach(code -> inlineCommand(code, words));
        }
        below(next, rest);
    }

    /** Whether an item without an order is one all the same: it is numbered, or has a command. */
    private static boolean isStep(List<Block> item, boolean ordered) {
        return (ordered && !Lists.hasProcedure(item))
                || item.stream().anyMatch(Block.Code.class::isInstance)
                || Lists.runs(item);
    }

    private void below(Instruction next, List<Block> rest) {
        for (Block block : rest) {
            if (block instanceof Block.Items inner && !Lists.isProcedure(inner)) {
                Lists.addParts(inner, next);
            } else {
                blocks(List.of(block));
            }
        }
    }

    /** "Scale storage: ..." names itself before it asks. */
    private static String first(List<String> sentences, String asks) {
        return sentences.get(0).contains(":") ? sentences.get(0) : asks;
    }

    private void facts(Block.Items list) {
        found.settle();
        for (List<Block> item : list.items()) {
            String words = Lists.words(item);
            if (found.haveBegun() && !words.isEmpty()) {
                found.current().parts().add(words);
            } else if (!words.isEmpty()) {
                found.say(words);
            }
        }
    }

    private void table(Block.Table table) {
        for (List<Block.Prose> row : table.rows()) {
            Optional<Block.Prose> asks =
                    row.stream().filter(cell -> asks(cell.text())).findFirst();
            if (asks.isPresent()) {
                Instruction next = found.start(asks.get().text());
                row.stream()
                        .filter(cell -> !cell.equals(asks.get()) && cell.code().isEmpty() && !isNumber(cell.text()))
                        .forEach(cell -> next.say(cell.text()));
                row.forEach(cell -> cell.code().forEach(code -> inlineCommand(code, cell.text())));
            } else {
                found.say(String.join(", ", row.stream().map(Block.Prose::text).toList()));
            }
        }
    }

    private static boolean isNumber(String text) {
        return text.chars().noneMatch(Character::isLetter);
    }

    private void aside(Block.Aside aside) {
        boolean steps = aside.blocks().stream().anyMatch(block -> block instanceof Block.Code);
        if (steps) {
            blocks(aside.blocks());
            return;
        }
        boolean warning = !List.of("note", "tip", "info").contains(aside.kind());
        for (Block block : aside.blocks()) {
            if (block instanceof Block.Prose prose && found.haveBegun()) {
                (warning ? found.current().warnings() : found.current().details()).add(prose.text());
            } else if (block instanceof Block.Prose prose) {
                found.say(prose.text());
            }
        }
    }

    /** Whether a section is one of work even if its author wrote no imperative. */
    private boolean isWork() {
        Section section = found.section();
        return section.role().hasSteps() && (section.named() || section.role() == Role.VERIFY);
    }

    private void endSection() {
        found.settle();
        if (found.haveBegun() || !found.haveLead()) {
            return;
        }
        Section section = found.section();
        if (section.role().hasSteps() && asks(section.heading())) {
            found.start(section.heading());
        } else if (!hasParts && isWork()) {
            // the author wrote no imperative, but put it where the work is described
            found.startWithFirstSaid(
                    switch (section.role()) {
                        case VERIFY -> "Verify: ";
                        case ESCALATE -> "Escalate: ";
                        case DIAGNOSE -> "Check: ";
                        case ABOUT, IMPACT, PREREQUISITES, MITIGATE, AFTERWARDS, ROLLBACK, REFERENCE -> "";
                    });
        }
    }
}
