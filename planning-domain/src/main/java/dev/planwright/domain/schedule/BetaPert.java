package dev.planwright.domain.schedule;

import java.util.SplittableRandom;

/**
 * The beta-PERT distribution of an estimate (D. G. Malcolm et al., "Application of a technique for research and
 * development program evaluation", Operations Research 7, 1959; shape 4, so that the two parameters of the beta
 * distribution add up to 6). Sampled by inversion with a guide table (L. Devroye, "Non-Uniform Random Variate
 * Generation", 1986, chapters II.2 and III.2.4): the range is cut into cells of even density, which moves a quantile by
 * less than a thousandth of the range. A plan takes hundreds of samples of each estimate, so that one table costs less
 * than the logarithms of any exact method. The same seed gives the same samples on every machine. Immutable,
 * thread-safe.
 */
final class BetaPert {
    private static final int CELLS = 64;
    /** The logarithm of the middle of each cell; read from the end, that of what is left beyond it. */
    private static final double[] LOG = new double[CELLS];

    static {
        for (int cell = 0; cell < CELLS; cell++) {
            LOG[cell] = StrictMath.log((cell + 0.5) / CELLS);
        }
    }

    private final double low;
    private final double range;
    /** What is up to the begin of each cell, in {@code CELLS} parts of the whole. */
    private final double[] below = new double[CELLS + 1];
    /** The cell in which each of {@code CELLS} even parts of the whole begins. */
    private final byte[] guide = new byte[CELLS];

    /** Points in any unit, in ascending order. */
    BetaPert(double optimistic, double likely, double pessimistic) {
        low = optimistic;
        range = pessimistic - optimistic;
        if (range > 0) {
            sumUp(4 * (likely - optimistic) / range, 4 * (pessimistic - likely) / range);
        }
    }

    /** The exponents are the parameters of the beta distribution less 1. */
    private void sumUp(double exponent, double fromEnd) {
        for (int cell = 0; cell < CELLS; cell++) {
            below[cell + 1] = below[cell] + StrictMath.exp(exponent * LOG[cell] + fromEnd * LOG[CELLS - 1 - cell]);
        }
        double scale = CELLS / below[CELLS];
        byte cell = 0;
        for (int part = 0; part < CELLS; part++) {
            while (below[cell + 1] * scale <= part) {
                cell++;
            }
            guide[part] = cell;
        }
        for (int end = 1; end <= CELLS; end++) {
            below[end] *= scale;
        }
    }

    /** A duration from optimistic to pessimistic. */
    double sample(SplittableRandom random) {
        if (range == 0) {
            return low;
        }
        double share = random.nextDouble() * CELLS;
        int cell = guide[(int) share];
        while (cell < CELLS - 1 && below[cell + 1] <= share) {
            cell++;
        }
        double within = (share - below[cell]) / (below[cell + 1] - below[cell]);
        return low + range * (cell + Math.min(1, within)) / CELLS;
    }
}
