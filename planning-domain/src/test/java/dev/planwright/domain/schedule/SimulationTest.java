package dev.planwright.domain.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.planwright.domain.plan.DependencyGraph;
import java.util.Arrays;
import java.util.function.LongUnaryOperator;
import java.util.stream.IntStream;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class SimulationTest {
    private static Simulation.Percentiles simulate(DependencyGraph graph, BetaPert duration) {
        BetaPert[] durations = new BetaPert[graph.size()];
        Arrays.fill(durations, duration);
        LongUnaryOperator[] clocks = new LongUnaryOperator[graph.size()];
        Arrays.fill(clocks, LongUnaryOperator.identity());
        return Simulation.of(graph, graph.topologicalOrder(), durations, clocks).orElseThrow();
    }

    private static DependencyGraph parallel(int size) {
        return DependencyGraph.builder(size).build();
    }

    private static DependencyGraph chain(int size) {
        DependencyGraph.Builder builder = DependencyGraph.builder(size);
        IntStream.range(1, size).forEach(node -> builder.edge(node - 1, node));
        return builder.build();
    }

    @Test
    void hasTheQuantilesOfTheDistributionForASingleStep() {
        // 0, 10, 20 is Beta(3, 3) stretched to 20: median 1/2, 90th percentile 0.7534 (tables of the beta distribution)
        Simulation.Percentiles one = simulate(parallel(1), new BetaPert(0, 10_000, 20_000));

        assertThat((double) one.p50()).isCloseTo(10_000, Percentage.withPercentage(4));
        assertThat((double) one.p90()).isCloseTo(15_068, Percentage.withPercentage(4));
    }

    @Test
    void seesMergeBias() {
        BetaPert duration = new BetaPert(0, 10_000, 20_000);

        // the median of the latest of 30 is the 0.5^(1/30) = 0.977 quantile of one: 0.860 of Beta(3, 3)
        assertThat((double) simulate(parallel(30), duration).p50()).isCloseTo(17_200, Percentage.withPercentage(4));
    }

    @Test
    void addsUpAlongAChain() {
        // 30 independent steps: mean 300,000, variance 30 x 20,000^2 / 28 (Beta(3, 3) has variance 1/28)
        Simulation.Percentiles chain = simulate(chain(30), new BetaPert(0, 10_000, 20_000));

        assertThat((double) chain.p50()).isCloseTo(300_000, Percentage.withPercentage(2));
        assertThat((double) chain.p90())
                .isCloseTo(300_000 + 1.2816 * Math.sqrt(30 * 4e8 / 28), Percentage.withPercentage(2));
    }

    @Test
    void hasNoDoubtWhereTheEstimatesHaveNone() {
        assertThat(simulate(chain(5), new BetaPert(7, 7, 7))).isEqualTo(new Simulation.Percentiles(35, 35));
    }

    @Test
    void givesTheSameFiguresEveryTime() {
        BetaPert duration = new BetaPert(5_000, 10_000, 90_000);

        assertThat(simulate(chain(12), duration)).isEqualTo(simulate(chain(12), duration));
        // written down, so that another machine or JDK that differs is seen
        assertThat(simulate(chain(12), duration)).isEqualTo(new Simulation.Percentiles(268_079, 328_480));
    }

    @Test
    void keepsItsBudget() {
        assertThat(Simulation.of(parallel(0), new int[0], new BetaPert[0], new LongUnaryOperator[0]))
                .isEmpty();
        DependencyGraph large = parallel(10_001);
        assertThat(Simulation.of(large, large.topologicalOrder(), new BetaPert[10_001], new LongUnaryOperator[10_001]))
                .isEmpty();
        assertThat(simulate(parallel(10_000), new BetaPert(1, 1, 1)).p50()).isEqualTo(1);
    }
}
