package dev.planwright.cli;

import dev.planwright.document.PlanFormat;
import dev.planwright.domain.request.PlanOptions;
import picocli.CommandLine.Model.CommandSpec;

/** The options that every command which makes a plan takes: who works when, who plans, in which form, with what setup. */
final class PlanningOptions {
    private final ScheduleOptions schedule = new ScheduleOptions();
    private final PlannerOptions planner = new PlannerOptions();
    private final FormatOption output = new FormatOption();
    private final SetupOptions setup = new SetupOptions();

    CommandSpec addTo(CommandSpec spec) {
        return setup.addTo(output.addTo(planner.addTo(schedule.addTo(spec))));
    }

    /** What was said about the configuration. */
    Overrides overrides() {
        return planner.over(setup.overrides());
    }

    /** The options of a request with what was said here. */
    PlanOptions over(PlanOptions options) {
        return schedule.over(planner.over(options));
    }

    PlanFormat format() {
        return output.format();
    }

    /** Whether a form was asked for. */
    boolean isFormGiven() {
        return output.isGiven();
    }

    boolean isJson() {
        return output.format() == PlanFormat.JSON;
    }
}
