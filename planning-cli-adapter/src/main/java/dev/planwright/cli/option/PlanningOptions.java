package dev.planwright.cli.option;

import dev.planwright.cli.Overrides;
import dev.planwright.document.PlanFormat;
import dev.planwright.domain.request.PlanOptions;
import picocli.CommandLine.Model.CommandSpec;

/** The options that every command which makes a plan takes: who works when, who plans, in which form, with what setup. */
public final class PlanningOptions {
    private final ScheduleOptions schedule = new ScheduleOptions();
    private final PlannerOptions planner = new PlannerOptions();
    private final FormatOption output = new FormatOption();
    private final SetupOptions setup = new SetupOptions();

    /** The command with what is taken here. */
    public CommandSpec addTo(CommandSpec spec) {
        return setup.addTo(output.addTo(planner.addTo(schedule.addTo(spec))));
    }

    /** What was said about the configuration. */
    public Overrides overrides() {
        return planner.over(setup.overrides());
    }

    /** The options of a request with what was said here. */
    public PlanOptions over(PlanOptions options) {
        return schedule.over(planner.over(options));
    }

    /** The form that was asked for, else text. */
    public PlanFormat format() {
        return output.format();
    }

    /** Whether a form was asked for. */
    public boolean isFormGiven() {
        return output.isGiven();
    }

    /** Whether the result was asked for as JSON. */
    public boolean isJson() {
        return output.format() == PlanFormat.JSON;
    }
}
