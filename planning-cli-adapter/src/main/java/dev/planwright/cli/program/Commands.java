package dev.planwright.cli.program;

import dev.planwright.cli.command.Command;
import dev.planwright.cli.command.Session;
import dev.planwright.cli.plans.ApproveCommand;
import dev.planwright.cli.plans.BreakdownCommand;
import dev.planwright.cli.plans.DiffCommand;
import dev.planwright.cli.plans.PlanCommand;
import dev.planwright.cli.plans.ReviseCommand;
import dev.planwright.cli.plans.ScheduleCommand;
import dev.planwright.cli.plans.ShowCommand;
import dev.planwright.cli.plans.ValidateCommand;
import dev.planwright.cli.setup.DoctorCommand;
import dev.planwright.cli.setup.EvalCommand;
import dev.planwright.cli.setup.PlaybooksCommand;
import dev.planwright.cli.setup.ServeCommand;
import java.util.Locale;
import java.util.Optional;

/** The commands there are, in the order in which help lists them. */
public enum Commands {
    PLAN,
    BREAKDOWN,
    VALIDATE,
    SCHEDULE,
    SHOW,
    EXPORT,
    REVISE,
    DIFF,
    APPROVE,
    PLAYBOOKS,
    SERVE,
    EVAL,
    DOCTOR,
    COMPLETION;

    /** The command as it is typed. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    Command create(Session session) {
        return switch (this) {
            case PLAN -> new PlanCommand(session);
            case BREAKDOWN -> new BreakdownCommand(session);
            case VALIDATE -> new ValidateCommand(session);
            case SCHEDULE -> new ScheduleCommand(session);
            case SHOW, EXPORT -> new ShowCommand(session);
            case REVISE -> new ReviseCommand(session);
            case DIFF -> new DiffCommand(session);
            case APPROVE -> new ApproveCommand(session);
            case PLAYBOOKS -> new PlaybooksCommand(session);
            case SERVE -> new ServeCommand(session);
            case EVAL -> new EvalCommand(session);
            case DOCTOR -> new DoctorCommand(session);
            case COMPLETION -> new CompletionCommand(session);
        };
    }

    static Optional<Commands> named(String word) {
        for (Commands command : values()) {
            if (command.code().equals(word)) {
                return Optional.of(command);
            }
        }
        return Optional.empty();
    }
}
