package dev.planwright.domain.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RandomNumbersTest {
    @Test
    void areThoseOfTheGeneratorInOrderEvenBeyondWhatIsKept() {
        SplittableRandom expected = new SplittableRandom(20_240_229);
        RandomNumbers numbers = new RandomNumbers();

        for (int i = 0; i < 300_000; i++) {
            assertThat(numbers.next()).isEqualTo(expected.nextDouble());
        }
    }

    @Test
    void knowTheLogitOfTheNextNumberAtEvenAndOddPlaces() {
        SplittableRandom expected = new SplittableRandom(20_240_229);
        RandomNumbers numbers = new RandomNumbers();

        for (int i = 0; i < 5_000; i++) {
            double next = expected.nextDouble();
            assertThat(numbers.nextLogit()).isEqualTo(StrictMath.log(next / (1 - next)));
            assertThat(numbers.next()).isEqualTo(next);
        }
    }
}
