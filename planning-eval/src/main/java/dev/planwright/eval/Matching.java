package dev.planwright.eval;

import java.util.Arrays;
import java.util.List;

/**
 * Which step of a plan stands for which known one: the assignment with the largest sum of similarities, of which pairs
 * below {@value #THRESHOLD} are dropped. A known step is compared with a step's name and with its name and description;
 * the better counts. Immutable, thread-safe.
 *
 * @param places for each known step the place of its step in the plan, or -1
 */
record Matching(List<Integer> places) {
    private static final int NONE = -1;
    static final double THRESHOLD = 0.35;

    Matching {
        places = List.copyOf(places);
    }

    static Matching of(List<Case.Gold> gold, Answer answer, Similarity similarity) {
        double[][] weights = new double[gold.size()][answer.steps().size()];
        for (int known = 0; known < gold.size(); known++) {
            for (int place = 0; place < answer.steps().size(); place++) {
                Answer.Part part = answer.steps().get(place);
                String text = gold.get(known).text();
                double best = Math.max(similarity.between(text, part.name()), similarity.between(text, part.whole()));
                weights[known][place] = best < THRESHOLD ? 0 : best;
            }
        }
        int[] places = Assignment.best(weights);
        for (int known = 0; known < places.length; known++) {
            if (places[known] >= 0 && weights[known][places[known]] == 0) {
                places[known] = NONE;
            }
        }
        return new Matching(Arrays.stream(places).boxed().toList());
    }

    int size() {
        return (int) places.stream().filter(place -> place != NONE).count();
    }
}
