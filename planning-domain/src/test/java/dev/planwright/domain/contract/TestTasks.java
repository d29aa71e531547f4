package dev.planwright.domain.contract;

import dev.planwright.domain.constraint.Constraint;
import dev.planwright.domain.plan.WorkingTime;
import dev.planwright.domain.port.out.Budget;
import dev.planwright.domain.port.out.ProposalTask;
import dev.planwright.domain.request.PlanRequest;
import java.util.List;
import java.util.Optional;

/** Tasks for tests that ask nothing special of them: a whole plan of at most 60 steps, by no pattern. */
public final class TestTasks {
    /** One that every proposer plans. */
    public static final ProposalTask UPGRADE = fresh(PlanRequest.of("Upgrade PostgreSQL 12 to 15"));

    private TestTasks() {}

    /** A request that demands nothing. */
    public static ProposalTask fresh(PlanRequest request) {
        return fresh(request, List.of());
    }

    /** A request with what its context demands. */
    public static ProposalTask fresh(PlanRequest request, List<Constraint> constraints) {
        return new ProposalTask(
                request,
                constraints,
                60,
                WorkingTime.DEFAULT,
                Budget.DEFAULT,
                Optional::empty,
                new ProposalTask.Fresh());
    }
}
