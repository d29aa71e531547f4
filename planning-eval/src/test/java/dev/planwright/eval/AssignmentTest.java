package dev.planwright.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class AssignmentTest {
    @Test
    void isAsGoodAsTheBestOfAllAssignments() {
        SplittableRandom random = new SplittableRandom(7);
        for (int round = 0; round < 300; round++) {
            double[][] weights = new double[random.nextInt(6)][random.nextInt(1, 6)];
            for (double[] row : weights) {
                Arrays.setAll(row, column -> random.nextInt(4) == 0 ? 0 : random.nextDouble());
            }

            int[] assigned = Assignment.best(weights);

            assertThat(Arrays.stream(assigned).filter(column -> column >= 0)).doesNotHaveDuplicates();
            assertThat(sum(weights, assigned)).isCloseTo(bruteForce(weights, 0, new boolean[6]), within(1e-9));
        }
    }

    private static double sum(double[][] weights, int[] assigned) {
        double sum = 0;
        for (int row = 0; row < weights.length; row++) {
            sum += assigned[row] < 0 ? 0 : weights[row][assigned[row]];
        }
        return sum;
    }

    private static double bruteForce(double[][] weights, int row, boolean[] used) {
        if (row == weights.length) {
            return 0;
        }
        double best = bruteForce(weights, row + 1, used);
        for (int column = 0; column < weights[row].length; column++) {
            if (!used[column]) {
                used[column] = true;
                best = Math.max(best, weights[row][column] + bruteForce(weights, row + 1, used));
                used[column] = false;
            }
        }
        return best;
    }
}
