package dev.planwright.eval;

import java.util.Arrays;

/** The middle 95 % of samples: the percentile bootstrap of Efron (1979). */
final class Percentiles {
    private Percentiles() {}

    /** The 2.5th and the 97.5th percentile, by nearest rank. */
    static double[] of95(double[] samples) {
        double[] sorted = samples.clone();
        Arrays.sort(sorted);
        int last = sorted.length - 1;
        return new double[] {sorted[(int) Math.round(last * 0.025)], sorted[(int) Math.round(last * 0.975)]};
    }
}
