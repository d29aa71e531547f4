package dev.planwright.domain.enforcement;

import dev.planwright.domain.constraint.Constraint;
import dev.planwright.domain.constraint.Demand;
import dev.planwright.domain.constraint.PlanTexts;
import dev.planwright.domain.draft.StepDraft;
import dev.planwright.domain.plan.Repair;
import dev.planwright.domain.plan.StepId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Has commands name the namespace or context that they must name, and steps what no command can. */
final class Naming {
    private static final Pattern CALL =
            Pattern.compile("(?<=^|[|;&(\\n])(\\s*(?:sudo )?(?:kubectl|oc|helm))\\b([^|;&\\n]*)");
    private static final Pattern NAMESPACE = Pattern.compile("(?<= )(-n|--namespace)([ =])(\\S+)");
    private static final Pattern PLACEHOLDER = Pattern.compile("[\"']?[$<{\\[].*");

    private Naming() {}

    static Change put(Demand.Names demand, Change now, Constraint constraint) {
        List<StepDraft> steps = new ArrayList<>();
        List<Repair> repairs = new ArrayList<>();
        for (StepDraft step : now.draft().steps()) {
            List<String> commands = step.commands().stream()
                    .map(command -> named(command, demand))
                    .toList();
            steps.add(step.toBuilder().commands(commands).build());
            if (!commands.equals(step.commands())) {
                repairs.add(Change.repair(
                        constraint,
                        step.id(),
                        "named the " + demand.kind() + " in the commands",
                        String.join("; ", step.commands()),
                        String.join("; ", commands)));
            }
        }
        if (steps.stream().noneMatch(step -> speaksOf(step, demand.name()))) {
            tell(demand, steps, repairs, constraint);
        }
        return now.with(steps, repairs);
    }

    private static boolean speaksOf(StepDraft step, String name) {
        String texts = step.name() + "\n" + step.description() + "\n" + String.join("\n", step.commands());
        return texts.toLowerCase(Locale.ROOT).contains(name.toLowerCase(Locale.ROOT));
    }

    private static String named(String command, Demand.Names demand) {
        String flag = demand.kind().equals("namespace") ? "-n" : demand.kind().equals("context") ? "--context" : "";
        if (flag.isEmpty() || command.contains(demand.name())) {
            return command;
        }
        return CALL.matcher(command)
                .replaceAll(
                        call -> Matcher.quoteReplacement(call.group(1) + flagged(call.group(2), flag, demand.name())));
    }

    private static String flagged(String arguments, String flag, String name) {
        Matcher namespace = NAMESPACE.matcher(arguments);
        if (flag.equals("-n") && namespace.find()) {
            return PLACEHOLDER.matcher(namespace.group(3)).matches()
                    ? arguments.substring(0, namespace.start(3)) + name + arguments.substring(namespace.end(3))
                    : arguments;
        }
        boolean everywhere = arguments.matches(".*(?: -A\\b| --all-namespaces\\b| --context\\b).*");
        return everywhere || arguments.isBlank() ? arguments : " " + flag + " " + name + arguments;
    }

    /** Steps that change something are told where; if none does, all are. */
    private static void tell(Demand.Names demand, List<StepDraft> steps, List<Repair> repairs, Constraint constraint) {
        List<StepId> changing = PlanTexts.of(steps).changing(List.of());
        for (int place = 0; place < steps.size(); place++) {
            StepDraft step = steps.get(place);
            if (changing.isEmpty() || changing.contains(new StepId(step.id()))) {
                String sentence = "The %s is %s."
                        .formatted(demand.kind().equals("plan") ? "reference" : demand.kind(), demand.name());
                steps.set(
                        place,
                        step.toBuilder()
                                .description((step.description() + " " + sentence).strip())
                                .build());
                repairs.add(Change.repair(
                        constraint, step.id(), "named the " + demand.kind() + " in the description", "", sentence));
            }
        }
    }
}
