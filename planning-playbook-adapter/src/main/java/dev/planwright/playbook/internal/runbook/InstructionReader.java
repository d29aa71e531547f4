package dev.planwright.playbook.internal.runbook;

import dev.planwright.domain.language.Sentences;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a section asks to be done: sentences that start with a verb, items of lists that are procedures, and
 * commands with the words that lead to them. Used once per runbook, by one thread.
 */
final class InstructionReader {
    private static final Pattern CHOICE = Pattern.compile(
            "\\b(?:one of|either|options?|alternatives?|depend(?:s|ing)|choose|ways? to|possible causes?)\\b",
            Pattern.CASE_INSENSITIVE);

    private static final int SHORT = 13;

    private final List<Instruction> all = new ArrayList<>();
    private int groups;
    private boolean hasParts;
    /** Whether what is read stands in a list of orders, where even an unknown verb is one. */
    private boolean amongOrders;

    private Section section = new Section(List.of(), Role.ABOUT, false, List.of());
    private Optional<Instruction.Branch> branch = Optional.empty();
    private @Nullable Instruction current;
    /** What was said since the last instruction and leads to the next one. */
    private final List<String> lead = new ArrayList<>();

    /** The instructions of sections, in order. */
    static List<Instruction> read(List<Section> sections) {
        InstructionReader reader = new InstructionReader();
        Ways ways = new Ways(sections);
        for (int i = 0; i < sections.size(); i++) {
            Section section = sections.get(i);
            reader.hasParts = i + 1 < sections.size() && isBelow(sections.get(i + 1), section);
            reader.section = section;
            reader.branch =
                    ways.of(section).map(way -> new Instruction.Branch(way.group(), way.way(), way.condition()));
            reader.current = null;
            reader.lead.clear();
            reader.blocks(section.blocks());
            reader.endSection();
        }
        return reader.all;
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
                lead.add(sentence);
            } else if (current == null || !leadsOnly(sentence)) {
                start(sentence);
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
            if (current == null && !lead.isEmpty()) {
                start(lead.remove(lead.size() - 1));
            }
            current().run(code);
        }
    }

    private Instruction start(String sentence) {
        settle();
        Instruction next = new Instruction(section, sentence, branch);
        if (current == null) {
            lead.forEach(next::say);
        }
        lead.clear();
        if (branch.isEmpty() && current != null && Wording.isAlternative(sentence)) {
            next = alternative(next);
        }
        all.add(next);
        current = next;
        return next;
    }

    /** Another way than the step before. */
    private Instruction alternative(Instruction next) {
        int last = all.size() - 1;
        Instruction before = all.get(last);
        Instruction.Branch first = before.branch().orElseGet(() -> new Instruction.Branch(newGroup(), 0, ""));
        if (before.branch().isEmpty()) {
            all.set(last, before.on(first));
        }
        return next.on(new Instruction.Branch(first.group(), first.way() + 1, ""));
    }

    private int newGroup() {
        groups++;
        return -groups;
    }

    /** What was said since belongs to the instruction before it. */
    private void settle() {
        if (current != null) {
            lead.forEach(current::say);
            lead.clear();
        }
    }

    private Instruction current() {
        Instruction known = current;
        return known != null ? known : start(section.heading());
    }

    private void code(Block.Code code) {
        String before = lead.isEmpty() ? (current == null ? "" : current.text()) : lead.get(lead.size() - 1);
        if (Commands.isOutput(code, before)) {
            if (current == null && !lead.isEmpty()) {
                start(lead.remove(lead.size() - 1));
            }
            settle();
            current().details().add(code.text());
            return;
        }
        boolean headed = current == null && asks(section.heading()) && !before.endsWith(":");
        if (headed) {
            start(section.heading());
        } else if (!lead.isEmpty() && (current == null || isLead(before))) {
            start(lead.remove(lead.size() - 1));
        } else if (current == null) {
            start(section.heading().isEmpty() ? RunbookParts.title(code.text()) : section.heading());
        }
        settle();
        List<String> commands = Commands.of(code);
        commands.forEach(current()::run);
        String printed = Commands.printed(code);
        if (!printed.isEmpty()) {
            current().details().add(printed);
        }
    }

    /** Words such as "or" between two blocks of code lead to nothing new. */
    private static boolean isLead(String sentence) {
        return sentence.length() >= SHORT;
    }

    private void items(Block.Items list) {
        String before = lead.isEmpty() ? "" : lead.get(lead.size() - 1);
        if ((!list.ordered() && !Lists.asksForAnything(list)) || Surroundings.needs(before)) {
            facts(list);
            return;
        }
        boolean ways = branch.isEmpty() && !list.ordered() && offersWays(list);
        int group = ways ? newGroup() : 0;
        Optional<Instruction.Branch> outer = branch;
        boolean outerOrders = amongOrders;
        for (int i = 0; i < list.items().size(); i++) {
            if (ways) {
                branch = Optional.of(new Instruction.Branch(group, i, ""));
            }
            amongOrders = Lists.isOfOrders(list);
            item(list.items().get(i), list.ordered());
        }
        amongOrders = outerOrders;
        branch = outer;
    }

    private boolean offersWays(Block.Items list) {
        long cases = list.items().stream()
                .filter(item -> Wording.isCase(Lists.words(item)))
                .count();
        String before = lead.isEmpty() ? (current == null ? "" : current.text()) : lead.get(lead.size() - 1);
        return list.items().size() > 1
                && (cases * 2 > list.items().size() || CHOICE.matcher(before).find());
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
        boolean nested = Lists.hasProcedure(item);
        boolean runs = item.stream().anyMatch(Block.Code.class::isInstance) || Lists.runs(item);
        if (Lists.isTitle(item) || Wording.isLabel(words) || (asks.isEmpty() && !runs && (!ordered || nested))) {
            lead.add(words);
            blocks(rest);
            return;
        }
        settle();
        Instruction next = start(
                asks.isPresent() && sentences.size() > 1
                        ? first(sentences, asks.get())
                        : Lists.isCommand(item) ? RunbookParts.title(words.replace("`", "")) : words);
        sentences.stream().filter(sentence -> !sentence.equals(next.text())).forEach(next::say);
        if (item.get(0) instanceof Block.Prose prose) {
            prose.code().forEach(code -> inlineCommand(code, words));
        }
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
        settle();
        for (List<Block> item : list.items()) {
            String words = Lists.words(item);
            if (current != null && !words.isEmpty()) {
                current.parts().add(words);
            } else if (!words.isEmpty()) {
                lead.add(words);
            }
        }
    }

    private void table(Block.Table table) {
        for (List<Block.Prose> row : table.rows()) {
            Optional<Block.Prose> asks =
                    row.stream().filter(cell -> asks(cell.text())).findFirst();
            if (asks.isPresent()) {
                Instruction next = start(asks.get().text());
                row.stream()
                        .filter(cell -> !cell.equals(asks.get()) && cell.code().isEmpty() && !isNumber(cell.text()))
                        .forEach(cell -> next.say(cell.text()));
                row.forEach(cell -> cell.code().forEach(code -> inlineCommand(code, cell.text())));
            } else {
                lead.add(String.join(", ", row.stream().map(Block.Prose::text).toList()));
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
            if (block instanceof Block.Prose prose && current != null) {
                (warning ? current.warnings() : current.details()).add(prose.text());
            } else if (block instanceof Block.Prose prose) {
                lead.add(prose.text());
            }
        }
    }

    /** Whether a section is one of work even if its author wrote no imperative. */
    private boolean isWork() {
        return section.role().hasSteps() && (section.named() || section.role() == Role.VERIFY);
    }

    private void endSection() {
        settle();
        if (current == null && section.role().hasSteps() && !lead.isEmpty() && asks(section.heading())) {
            start(section.heading());
        } else if (current == null && !lead.isEmpty() && !hasParts && isWork()) {
            // the author wrote no imperative, but put it where the work is described
            String first = switch (section.role()) {
                case VERIFY -> "Verify: " + lead.remove(0);
                case ESCALATE -> "Escalate: " + lead.remove(0);
                case DIAGNOSE -> "Check: " + lead.remove(0);
                case ABOUT, IMPACT, PREREQUISITES, MITIGATE, AFTERWARDS, ROLLBACK, REFERENCE -> lead.remove(0);
            };
            Instruction only = start(first);
            lead.forEach(only::say);
        }
        lead.clear();
    }
}
