package dev.planwright.domain.schedule;

/**
 * The beta-PERT distribution of an estimate (D. G. Malcolm et al., "Application of a technique for research and
 * development program evaluation", Operations Research 7, 1959; shape 4, so that the two parameters of the beta
 * distribution add up to 6). Sampled by algorithm BB of R. C. H. Cheng, "Generating beta variates with nonintegral shape
 * parameters", CACM 21, 1978; at the ends, where one parameter is 1, by inversion. The same seed gives the same samples
 * on every machine. Immutable, thread-safe.
 */
final class BetaPert {
    private static final double EDGE = 1e-9;
    private static final double LOG_4 = StrictMath.log(4);
    private static final double LOG_5 = StrictMath.log(5);

    private final double low;
    private final double range;
    private final double alpha;
    private final double beta;
    /** The constants of algorithm BB: the smaller and the larger parameter, their sum, and what follows from them. */
    private final double a;

    private final double b;
    private final double sum;
    private final double lambda;
    private final double gamma;

    /** Points in any unit, in ascending order. */
    BetaPert(double optimistic, double likely, double pessimistic) {
        low = optimistic;
        range = pessimistic - optimistic;
        double mode = range == 0 ? 0 : (likely - optimistic) / range;
        alpha = 1 + 4 * mode;
        beta = 6 - alpha;
        a = Math.min(alpha, beta);
        b = Math.max(alpha, beta);
        sum = a + b;
        lambda = StrictMath.sqrt((sum - 2) / (2 * a * b - sum));
        gamma = a + 1 / lambda;
    }

    /** A duration from optimistic to pessimistic. */
    double sample(RandomNumbers random) {
        return range == 0 ? low : low + range * beta(random);
    }

    private double beta(RandomNumbers random) {
        if (alpha - 1 < EDGE) {
            return 1 - StrictMath.pow(random.next(), 1 / beta);
        }
        if (beta - 1 < EDGE) {
            return StrictMath.pow(random.next(), 1 / alpha);
        }
        return chengBb(random);
    }

    private double chengBb(RandomNumbers random) {
        while (true) {
            double v = lambda * random.nextLogit();
            double u1 = random.next();
            double u2 = random.next();
            double w = a * StrictMath.exp(v);
            double z = u1 * u1 * u2;
            double r = gamma * v - LOG_4;
            double s = a + r - w;
            if (s + 1 + LOG_5 >= 5 * z || accepts(w, r, s, StrictMath.log(z))) {
                return alpha == a ? w / (b + w) : b / (b + w);
            }
        }
    }

    private boolean accepts(double w, double r, double s, double logOfZ) {
        return s > logOfZ || r + sum * StrictMath.log(sum / (b + w)) >= logOfZ;
    }
}
