package dev.planwright.eval;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;

/** The percentile bootstrap of Efron (1979), seeded, so that the same cases always give the same interval. */
final class Bootstrap {
    private static final int SAMPLES = 1_000;
    private static final long SEED = 20_261_101;

    private Bootstrap() {}

    /**
     * The ends of the 95 % interval of a statistic, by nearest rank.
     *
     * @param size how many cases there are, at least 1
     * @param statistic of the cases at given places, from 0; a place may come more than once
     */
    static double[] of95(int size, ToDoubleFunction<int[]> statistic) {
        double[] samples = new double[SAMPLES];
        SplittableRandom random = new SplittableRandom(SEED);
        for (int sample = 0; sample < SAMPLES; sample++) {
            samples[sample] = statistic.applyAsDouble(random.ints(size, 0, size).toArray());
        }
        Arrays.sort(samples);
        int last = SAMPLES - 1;
        return new double[] {samples[(int) Math.round(last * 0.025)], samples[(int) Math.round(last * 0.975)]};
    }
}
