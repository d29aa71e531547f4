package dev.planwright.llm.internal.reply;

import java.util.Set;

/**
 * Tells risks that say no more than that the step itself may fail: "the smoke tests may fail" of the step "Run the smoke
 * tests". Models write such where they know of none. Thread-safe.
 */
final class EmptyRisk {
    /** Words are the same whatever their endings are. */
    private static final int STEM = 5;

    /** Words that say only that something may go wrong. */
    private static final Set<String> SAYING_NOTHING =
            Set.of(("a an the this that it its in of to for on at by and or with as"
                            + " is are be been being was were may might can could will would not no"
                            + " fail fails failed failing failure failures go goes going wrong error errors issue issues problem"
                            + " problems incorrect incorrectly inaccurate incomplete improper improperly correct correctly properly"
                            + " accurate accurately complete completed completely successful successfully fully work working works"
                            + " expected expectation unexpected unforeseen potential possible possibly due caused because during lead"
                            + " leads leading cause causes result results resulting some other any factors step task process plan"
                            + " defined clear done performed executed carried out")
                    .split(" "));

    private EmptyRisk() {}

    /** Whether all that a risk names is what the name of its step says. */
    static boolean of(String name, String risk) {
        Set<String> known = Set.of(stems(name));
        for (String stem : stems(risk)) {
            if (!known.contains(stem)) {
                return false;
            }
        }
        return true;
    }

    private static String[] stems(String text) {
        return NameWords.in(text)
                .filter(word -> !word.isEmpty() && !SAYING_NOTHING.contains(word))
                .map(word -> word.length() > STEM ? word.substring(0, STEM) : word)
                .distinct()
                .toArray(String[]::new);
    }
}
