package dev.planwright.playbook.internal.runbook;

import dev.planwright.domain.language.Sentences;
import java.util.List;

/** Tells what lists are: procedures, orders without numbers, or facts. Stateless. */
final class Lists {
    private static final int LONGEST_TITLE = 45;

    private Lists() {}

    /** Whether a sentence asks for something to be done. */
    static boolean asks(String sentence) {
        return !Wording.isLabel(sentence) && (Wording.verb(sentence).isPresent() || Wording.isPassive(sentence));
    }

    /** The prose that an item starts with; empty if it starts with something else. */
    static String words(List<Block> item) {
        return !item.isEmpty() && item.get(0) instanceof Block.Prose prose ? prose.text() : "";
    }

    /** A nested list whose items are steps by themselves: numbered, or with commands of their own. */
    static boolean isProcedure(Block.Items list) {
        return list.ordered()
                || list.items().stream()
                        .anyMatch(item -> item.stream()
                                .anyMatch(block -> block instanceof Block.Code
                                        || (block instanceof Block.Items nested && isProcedure(nested))));
    }

    static boolean hasProcedure(List<Block> item) {
        return item.stream().anyMatch(block -> block instanceof Block.Items nested && isProcedure(nested));
    }

    /** Whether an item's prose has a command in it. */
    static boolean runs(List<Block> item) {
        return item.get(0) instanceof Block.Prose prose && prose.code().stream().anyMatch(Commands::looksLikeCommand);
    }

    /** Whether an item starts with a command and no word about it. */
    static boolean isCommand(List<Block> item) {
        return runs(item) && words(item).matches("`[^`]+`");
    }

    /** Whether an item only names what the orders below it are for: "Isolate the host" above three things to do. */
    static boolean isTitle(List<Block> item) {
        return words(item).length() <= LONGEST_TITLE
                && !runs(item)
                && item.size() == 2
                && item.get(1) instanceof Block.Items nested
                && nested.items().size() > 1
                && nested.items().stream().allMatch(below -> asks(words(below)));
    }

    /** Whether at least half of a list's items are orders, so that the others are too where they can be. */
    static boolean isOfOrders(Block.Items list) {
        long orders = list.items().stream()
                .filter(item -> Sentences.of(words(item)).stream().anyMatch(Lists::asks))
                .count();
        return list.items().size() > 1 && orders * 2 >= list.items().size();
    }

    /** Whether some item of a list is to be done. */
    static boolean asksForAnything(Block.Items list) {
        return list.items().stream().anyMatch(item -> item.stream().anyMatch(Lists::asksForAnything));
    }

    private static boolean asksForAnything(Block block) {
        return block instanceof Block.Code
                || (block instanceof Block.Items nested && asksForAnything(nested))
                || (block instanceof Block.Prose prose
                        && (Sentences.of(prose.text()).stream().anyMatch(Lists::asks)
                                || prose.code().stream().anyMatch(Commands::looksLikeCommand)));
    }

    /** Takes a nested list for the parts of an instruction. */
    static void addParts(Block.Items nested, Instruction of) {
        for (List<Block> item : nested.items()) {
            String words = words(item);
            if (!words.isEmpty()) {
                of.parts().add(words);
            }
            for (Block block : item) {
                if (block instanceof Block.Prose prose) {
                    prose.code().stream().filter(Commands::looksLikeCommand).forEach(of::run);
                } else if (block instanceof Block.Items deeper) {
                    addParts(deeper, of);
                }
            }
        }
    }
}
