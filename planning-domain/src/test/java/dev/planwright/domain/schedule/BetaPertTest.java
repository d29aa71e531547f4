package dev.planwright.domain.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.assertj.core.data.Offset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BetaPertTest {
    private static final int SAMPLES = 40_000;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void aSampleStandsAtTheShareOfTheDistributionThatItWasDrawnFor(int alpha) {
        BetaPert distribution = new BetaPert(0, (alpha - 1) / 4.0, 1);
        SplittableRandom random = new SplittableRandom(7);
        SplittableRandom same = new SplittableRandom(7);

        for (int k = 0; k < SAMPLES; k++) {
            double sample = distribution.sample(random);
            assertThat(shareBelow(sample, alpha)).isCloseTo(same.nextDouble(), Offset.offset(0.0015));
        }
    }

    /** Beta(a, 6 - a) with whole a is the a-th smallest of 5 even random numbers, whose distribution is binomial. */
    private static double shareBelow(double point, int alpha) {
        int[] binomial = {1, 5, 10, 10, 5, 1};
        double sum = 0;
        for (int below = alpha; below <= 5; below++) {
            sum += binomial[below] * Math.pow(point, below) * Math.pow(1 - point, 5 - below);
        }
        return sum;
    }

    @ParameterizedTest
    @CsvSource({"10, 20, 60", "10, 10, 60", "10, 60, 60", "0, 30, 60", "0, 59.999, 60", "0, 0.001, 60", "3, 3, 3"})
    void samplesHaveMeanAndVarianceOfBetaPertAndStayWithinTheEstimate(double low, double likely, double high) {
        SplittableRandom random = new SplittableRandom(1);
        BetaPert distribution = new BetaPert(low, likely, high);
        double sum = 0;
        double squares = 0;

        for (int k = 0; k < SAMPLES; k++) {
            double sample = distribution.sample(random);
            assertThat(sample).isBetween(low, high);
            sum += sample;
            squares += sample * sample;
        }

        double mean = sum / SAMPLES;
        double expected = (low + 4 * likely + high) / 6;
        // Malcolm et al. 1959: for shape 4 the variance is (mean - low)(high - mean) / 7
        double variance = (expected - low) * (high - expected) / 7;
        assertThat(mean).isCloseTo(expected, Offset.offset(0.3));
        assertThat(squares / SAMPLES - mean * mean).isCloseTo(variance, Offset.offset(2.5));
    }
}
