package dev.planwright.cli.terminal;

import dev.planwright.cli.Console;
import dev.planwright.domain.port.in.PlanOutcome.NeedsInput;
import dev.planwright.domain.request.PlanRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Asks a person at the terminal what a task leaves open. Thread-safe. */
public final class Answers {
    private Answers() {}

    /** The request with what the person answered; absent if nobody sits there or nothing was answered. */
    public static Optional<PlanRequest> complete(PlanRequest request, NeedsInput open, Console console) {
        if (!console.traits().inTerminal() || !console.traits().errTerminal()) {
            return Optional.empty();
        }
        console.complain(open.reason());
        List<String> answered = new ArrayList<>();
        for (String question : open.questions()) {
            String answer = console.ask("  " + question + " ").strip();
            if (!answer.isEmpty()) {
                answered.add(question + " " + answer);
            }
        }
        return answered.isEmpty()
                ? Optional.empty()
                : Optional.of(new PlanRequest(
                        request.task() + "\n" + String.join("\n", answered),
                        request.context(),
                        request.options(),
                        request.parent()));
    }
}
