package dev.planwright.domain.enforcement;

import dev.planwright.domain.check.Reach;
import dev.planwright.domain.check.TopologicalOrder;
import dev.planwright.domain.constraint.Constraint;
import dev.planwright.domain.constraint.Demand;
import dev.planwright.domain.constraint.PlanTexts;
import dev.planwright.domain.draft.StepDraft;
import dev.planwright.domain.plan.Repair;
import dev.planwright.domain.plan.StepId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Puts an action where it must be: by letting steps wait for one that is there, or by a new step. Immutable. */
final class Placing {
    private final Change now;
    private final Constraint constraint;
    private final List<StepDraft> steps;
    private final PlanTexts texts;
    private final Reach<String> reach;

    Placing(Change now, Constraint constraint) {
        this.now = now;
        this.constraint = constraint;
        this.steps = now.draft().steps();
        this.texts = PlanTexts.of(steps);
        this.reach = Reach.ofDrafts(steps);
    }

    /** The ways to keep a demand for an action, best first. */
    List<Change> ways(Demand.Require demand, StepTemplates.Template template) {
        List<String> found = ids(texts.doing(demand.action()));
        List<String> anchors = ids(texts.anchors(demand.place(), texts.doing(demand.action())));
        Demand.Order order = demand.place().order() == Demand.Order.ANYWHERE
                ? template.usual()
                : demand.place().order();
        List<Change> ways = new ArrayList<>();
        if (order == Demand.Order.BEFORE) {
            found.stream().limit(3).forEach(id -> ways.add(waitingFor(id, anchors)));
            ways.addAll(before(template, anchors));
        } else {
            found.stream().skip(Math.max(0, found.size() - 3)).forEach(id -> ways.add(following(id, anchors)));
            ways.addAll(after(template, anchors));
        }
        return ways;
    }

    /** A new step that whatever changes something waits for. */
    List<Change> before(StepTemplates.Template template) {
        return before(template, ids(texts.changing(List.of())));
    }

    private List<Change> before(StepTemplates.Template template, List<String> anchors) {
        List<String> front = anchors.isEmpty()
                ? reach.starts()
                : anchors.stream().filter(id -> !reach.isAfterAny(id, anchors)).toList();
        Set<String> known = new LinkedHashSet<>();
        steps.stream().filter(step -> front.contains(step.id())).forEach(step -> known.addAll(step.dependencies()));
        StepDraft atOnce = template.step(freeId(template), List.of());
        StepDraft informed = template.step(freeId(template), reach.withoutRedundant(known));
        Change early = waiting(atOnce, front, List.of());
        Change late = waiting(informed, front, List.copyOf(known));
        return template.needsFindings() ? List.of(late, early) : List.of(early, late);
    }

    /** The new step in front of the first that waits for it; those wait no longer for what it waits for itself. */
    private Change waiting(StepDraft step, List<String> waiting, List<String> relieved) {
        List<StepDraft> changed = new ArrayList<>();
        boolean placed = false;
        for (StepDraft other : steps) {
            if (waiting.contains(other.id())) {
                if (!placed) {
                    changed.add(step);
                    placed = true;
                }
                List<String> dependencies = new ArrayList<>(other.dependencies());
                dependencies.removeAll(relieved);
                dependencies.add(step.id());
                changed.add(other.withDependencies(dependencies));
            } else {
                changed.add(other);
            }
        }
        return now.with(TopologicalOrder.sorted(changed), List.of(added(step)));
    }

    private List<Change> after(StepTemplates.Template template, List<String> anchors) {
        List<String> last = anchors.isEmpty() || template.closes()
                ? reach.ends()
                : anchors.stream().filter(id -> !reach.isBeforeAny(id, anchors)).toList();
        StepDraft step = template.step(freeId(template), last);
        List<StepDraft> changed = new ArrayList<>(steps);
        changed.add(step);
        return List.of(now.with(changed, List.of(added(step))));
    }

    private Repair added(StepDraft step) {
        return Change.repair(constraint, step.id(), "added a step", "", step.name());
    }

    private Change waitingFor(String id, List<String> anchors) {
        Change change = now;
        for (String anchor : anchors) {
            change = Reach.ofDrafts(change.draft().steps()).isAfter(anchor, id) ? change : edge(change, id, anchor);
        }
        return change;
    }

    private Change following(String id, List<String> anchors) {
        Change change = now;
        for (String anchor : anchors) {
            change = Reach.ofDrafts(change.draft().steps()).isAfter(id, anchor) ? change : edge(change, anchor, id);
        }
        return change;
    }

    /** Lets a step wait for another one, unless that would close a cycle. The steps are sorted again if they have to be. */
    private Change edge(Change change, String first, String second) {
        if (first.equals(second) || Reach.ofDrafts(change.draft().steps()).isAfter(first, second)) {
            return change;
        }
        List<StepDraft> linked = change.draft().steps().stream()
                .map(step -> step.id().equals(second) ? plus(step, first) : step)
                .toList();
        return change.with(
                TopologicalOrder.sorted(linked),
                List.of(Change.repair(constraint, second, "let the step wait for another one", "", first)));
    }

    private static StepDraft plus(StepDraft step, String dependency) {
        List<String> dependencies = new ArrayList<>(step.dependencies());
        dependencies.add(dependency);
        return step.withDependencies(dependencies);
    }

    private String freeId(StepTemplates.Template template) {
        String id = template.id();
        for (int number = 2; reach.has(id); number++) {
            id = template.id() + "-" + number;
        }
        return id;
    }

    private static List<String> ids(List<StepId> ids) {
        return ids.stream().map(StepId::value).toList();
    }
}
