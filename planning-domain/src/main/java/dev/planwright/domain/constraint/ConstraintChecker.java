package dev.planwright.domain.constraint;

import static dev.planwright.domain.plan.ConstraintResult.Status.NOT_CHECKABLE;
import static dev.planwright.domain.plan.ConstraintResult.Status.SATISFIED;
import static dev.planwright.domain.plan.ConstraintResult.Status.VIOLATED;

import dev.planwright.domain.plan.ConstraintResult;
import dev.planwright.domain.plan.DurationText;
import dev.planwright.domain.plan.Schedule;
import dev.planwright.domain.plan.Step;
import dev.planwright.domain.plan.StepId;
import dev.planwright.domain.plan.WorkingTime;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** Holds constraints against finished, scheduled steps. Thread-safe. */
public final class ConstraintChecker {
    private final List<Step> steps;
    private final Schedule schedule;
    private final StepOrder order;

    private ConstraintChecker(List<Step> steps, Schedule schedule) {
        this.steps = steps;
        this.schedule = schedule;
        this.order = new StepOrder(steps);
    }

    /** One result per constraint, in their order. Linear in steps and dependencies for each. */
    public static List<ConstraintResult> check(List<Constraint> constraints, List<Step> steps, Schedule schedule) {
        ConstraintChecker checker = new ConstraintChecker(steps, schedule);
        return constraints.stream().map(checker::check).toList();
    }

    private ConstraintResult check(Constraint constraint) {
        Verdict verdict = verdict(constraint.demand());
        return new ConstraintResult(
                constraint.place(), constraint.text(), verdict.status(), verdict.stepIds(), verdict.explanation());
    }

    private record Verdict(ConstraintResult.Status status, List<StepId> stepIds, String explanation) {
        static Verdict of(boolean kept, List<StepId> stepIds, String explanation) {
            return new Verdict(kept ? SATISFIED : VIOLATED, stepIds, explanation);
        }
    }

    private Verdict verdict(Demand demand) {
        return demand.fold(
                unknown -> new Verdict(NOT_CHECKABLE, List.of(), unknown.why()),
                this::time,
                team -> new Verdict(SATISFIED, List.of(), "scheduled for " + people(team.people())),
                limit -> Verdict.of(
                        steps.size() <= limit.steps(),
                        List.of(),
                        "%d steps, at most %d demanded".formatted(steps.size(), limit.steps())),
                this::parallel,
                none -> forbidden("a planned interruption", Topics.DOWNTIME),
                forbid -> forbidden(forbid.topic(), forbid.words()),
                this::required,
                this::first,
                this::last,
                none -> wayBack(),
                this::commandsName,
                this::onlySkills);
    }

    private static String people(int number) {
        return number == 1 ? "one person" : number + " people";
    }

    private Verdict time(Demand.FinishWithin demand) {
        Duration limit = limit(demand, schedule.calendar());
        Duration expected = schedule.expected();
        return Verdict.of(
                expected.compareTo(limit) <= 0,
                schedule.criticalPath(),
                "expected %s, at most %s demanded (%s)"
                        .formatted(
                                show(expected), show(limit), schedule.calendar().code()));
    }

    /** What a demand of time means on a calendar. */
    public static Duration limit(Demand.FinishWithin demand, Schedule.Calendar calendar) {
        return switch (calendar) {
            case WORKING -> demand.working();
            case CONTINUOUS -> demand.continuous();
        };
    }

    private String show(Duration span) {
        boolean working = schedule.calendar() == Schedule.Calendar.WORKING;
        return DurationText.format(span, working ? schedule.workingTime() : WorkingTime.CONTINUOUS);
    }

    private Verdict parallel(Demand.AtMostParallel demand) {
        List<List<StepId>> wide = schedule.waves().stream()
                .filter(wave -> wave.size() > demand.steps())
                .toList();
        int team = schedule.teamSize().orElse(Integer.MAX_VALUE);
        return Verdict.of(
                wide.isEmpty() || team <= demand.steps(),
                wide.isEmpty() ? List.of() : wide.get(0),
                "at most %d steps at the same time demanded, the widest wave has %d"
                        .formatted(
                                demand.steps(),
                                schedule.waves().stream()
                                        .mapToInt(List::size)
                                        .max()
                                        .orElse(0)));
    }

    private Verdict forbidden(String topic, Words words) {
        List<StepId> offenders = having(step -> StepTexts.actions(step).anyMatch(words::assertedIn));
        return Verdict.of(
                offenders.isEmpty(),
                offenders,
                offenders.isEmpty() ? "no step does this: " + topic : "found in steps: " + topic);
    }

    private Verdict required(Demand.Require demand) {
        List<StepId> found = having(step -> StepTexts.actions(step).anyMatch(demand.words()::assertedIn));
        return Verdict.of(
                !found.isEmpty(),
                found,
                (found.isEmpty() ? "no step shows this: " : "found in steps: ") + demand.topic());
    }

    private Verdict first(Demand.RequireFirst demand) {
        List<StepId> found = doing(demand.words());
        List<StepId> early = order.notAfterAny(changing(found), found);
        return Verdict.of(
                !found.isEmpty() && early.isEmpty(),
                found.isEmpty() || early.isEmpty() ? found : early,
                explain(found, early, demand.topic(), "changes something before this is done"));
    }

    private Verdict last(Demand.RequireLast demand) {
        List<StepId> found = doing(demand.words());
        List<StepId> late = order.notBeforeAny(changing(found), found);
        return Verdict.of(
                !found.isEmpty() && late.isEmpty(),
                found.isEmpty() || late.isEmpty() ? found : late,
                explain(found, late, demand.topic(), "changes something after this is done"));
    }

    private static String explain(List<StepId> found, List<StepId> offenders, String topic, String offence) {
        if (found.isEmpty()) {
            return "no step does this: " + topic;
        }
        return offenders.isEmpty() ? "done by steps: " + topic : topic + ": a step " + offence;
    }

    private Verdict wayBack() {
        List<StepId> changing = changing(List.of());
        List<StepId> rehearsed = having(step -> Topics.ROLLBACK.in(step.name()));
        List<StepId> without = changing.stream()
                .filter(id -> steps.stream()
                        .noneMatch(
                                step -> step.id().equals(id) && step.rollback().isPresent()))
                .toList();
        boolean kept = !rehearsed.isEmpty() || (without.isEmpty() && !changing.isEmpty());
        return Verdict.of(
                kept,
                kept ? rehearsed.isEmpty() ? changing : rehearsed : without,
                kept ? "the steps say how to undo what they change" : "no way back is given");
    }

    private Verdict commandsName(Demand.CommandsName demand) {
        List<StepId> offenders = having(step -> step.commands().stream()
                .anyMatch(command -> command.matches("(?s)\\s*(?:kubectl|oc|helm)\\b.*")
                        && !command.toLowerCase(Locale.ROOT).contains(demand.word())));
        return Verdict.of(offenders.isEmpty(), offenders, "commands must name " + demand.word());
    }

    private Verdict onlySkills(Demand.OnlySkills demand) {
        Words skills = Words.anyOf(demand.skills().toArray(String[]::new));
        List<StepId> offenders = having(step -> step.requiredSkills().stream().anyMatch(skill -> !skills.in(skill)));
        return Verdict.of(offenders.isEmpty(), offenders, "skills at hand: " + String.join(", ", demand.skills()));
    }

    private List<StepId> having(Predicate<Step> condition) {
        return steps.stream().filter(condition).map(Step::id).toList();
    }

    /** Steps that do something, and do not only mention it: their name says so, or else their description. */
    private List<StepId> doing(Words words) {
        List<StepId> named = having(step -> words.assertedIn(step.name()));
        return named.isEmpty() ? having(step -> words.assertedIn(step.description())) : named;
    }

    private List<StepId> changing(List<StepId> except) {
        return steps.stream()
                .filter(ChangingSteps::isChanging)
                .map(Step::id)
                .filter(id -> !except.contains(id))
                .toList();
    }
}
