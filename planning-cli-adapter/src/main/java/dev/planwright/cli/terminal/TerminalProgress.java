package dev.planwright.cli.terminal;

import dev.planwright.cli.Console;
import dev.planwright.domain.event.PlanEvent;
import dev.planwright.domain.plan.DurationText;
import dev.planwright.domain.plan.Step;
import dev.planwright.domain.plan.WorkingTime;
import dev.planwright.domain.port.in.PlanListener;

/** Tells a person on standard error which steps are finished while the plan is being made. Used by one thread. */
public final class TerminalProgress implements PlanListener {
    private final Console console;
    private final WorkingTime workingTime;

    private TerminalProgress(Console console, WorkingTime workingTime) {
        this.console = console;
        this.workingTime = workingTime;
    }

    /** A listener that speaks where a person reads, else one that is silent. */
    public static PlanListener on(Console console, WorkingTime workingTime) {
        return console.traits().errTerminal() ? new TerminalProgress(console, workingTime) : NONE;
    }

    @Override
    public void on(PlanEvent event) {
        event.<Boolean>fold(
                this::stage,
                outlined -> say(outlined.title()),
                proposed -> say("%3d. %s".formatted(proposed.index() + 1, text(proposed.step()))),
                revised -> say(
                        "%3d. %s, changed: %s".formatted(revised.index() + 1, text(revised.step()), revised.reason())),
                removed -> say("   - %s dropped: %s".formatted(removed.stepId(), removed.reason())),
                changed -> say("%s gave up (%s); %s goes on after %d steps"
                        .formatted(changed.from(), changed.reason(), changed.to(), changed.keptSteps())),
                completed -> end());
    }

    private boolean stage(PlanEvent.Progress progress) {
        console.status("[%d %%] %s".formatted(progress.percent(), progress.message()));
        return true;
    }

    private String text(Step step) {
        return step.name()
                + step.estimate()
                        .map(estimate -> " (" + DurationText.format(estimate.likely(), workingTime) + ")")
                        .orElse("");
    }

    private boolean end() {
        console.status("");
        return say("");
    }

    private boolean say(String line) {
        console.tell(line);
        return true;
    }
}
