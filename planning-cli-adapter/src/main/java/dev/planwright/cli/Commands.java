package dev.planwright.cli;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** The commands there are, in the order in which help lists them. */
enum Commands {
    PLAN(PlanCommand::new),
    BREAKDOWN(BreakdownCommand::new),
    VALIDATE(ValidateCommand::new),
    SCHEDULE(ScheduleCommand::new),
    SHOW(ShowCommand::new),
    EXPORT(ShowCommand::new),
    PLAYBOOKS(PlaybooksCommand::new),
    SERVE(ServeCommand::new);

    private final Function<Session, Object> factory;

    Commands(Function<Session, Object> factory) {
        this.factory = factory;
    }

    /** The command as it is typed. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    Object create(Session session) {
        return factory.apply(session);
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
