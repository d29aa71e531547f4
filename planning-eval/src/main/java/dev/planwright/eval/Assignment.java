package dev.planwright.eval;

import java.util.Arrays;

/**
 * The best one-to-one assignment of rows to columns: the Hungarian method with potentials, O(n^2 m), after Kuhn (1955)
 * and Munkres (1957). A library for it would bring more classes than the whole module.
 */
final class Assignment {
    private Assignment() {}

    /** For each row its column, or -1; the sum of the weights chosen is the largest there is. Weights are at least 0. */
    static int[] best(double[][] weights) {
        int rows = weights.length;
        int columns = rows == 0 ? 0 : weights[0].length;
        int size = Math.max(rows, columns);
        double[][] cost = new double[size][size];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                cost[row][column] = -weights[row][column];
            }
        }
        int[] rowOfColumn = solve(cost, size);
        int[] assigned = new int[rows];
        Arrays.fill(assigned, -1);
        for (int column = 0; column < columns; column++) {
            if (rowOfColumn[column] < rows) {
                assigned[rowOfColumn[column]] = column;
            }
        }
        return assigned;
    }

    private static int[] solve(double[][] cost, int size) {
        double[] ofRow = new double[size + 1];
        double[] ofColumn = new double[size + 1];
        int[] match = new int[size + 1];
        for (int row = 1; row <= size; row++) {
            augment(cost, size, row, match, ofRow, ofColumn);
        }
        int[] rowOfColumn = new int[size];
        for (int column = 1; column <= size; column++) {
            rowOfColumn[column - 1] = match[column] - 1;
        }
        return rowOfColumn;
    }

    private static void augment(double[][] cost, int size, int row, int[] match, double[] ofRow, double[] ofColumn) {
        double[] slack = new double[size + 1];
        Arrays.fill(slack, Double.POSITIVE_INFINITY);
        boolean[] used = new boolean[size + 1];
        int[] way = new int[size + 1];
        match[0] = row;
        int column = 0;
        do {
            used[column] = true;
            int at = match[column];
            double step = Double.POSITIVE_INFINITY;
            int next = 0;
            for (int other = 1; other <= size; other++) {
                if (!used[other]) {
                    double reduced = cost[at - 1][other - 1] - ofRow[at] - ofColumn[other];
                    if (reduced < slack[other]) {
                        slack[other] = reduced;
                        way[other] = column;
                    }
                    if (slack[other] < step) {
                        step = slack[other];
                        next = other;
                    }
                }
            }
            for (int other = 0; other <= size; other++) {
                if (used[other]) {
                    ofRow[match[other]] += step;
                    ofColumn[other] -= step;
                } else {
                    slack[other] -= step;
                }
            }
            column = next;
        } while (match[column] != 0);
        while (column != 0) {
            int previous = way[column];
            match[column] = match[previous];
            column = previous;
        }
    }
}
