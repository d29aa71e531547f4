package dev.planwright.eval;

import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Measures of steps, order and commands against a known answer. See docs/quality.md for each. */
final class StepMeasures {
    private final Case one;
    private final Answer answer;
    private final Similarity similarity;
    private final Matching matching;

    StepMeasures(Case one, Answer answer, Similarity similarity) {
        this.one = one;
        this.answer = answer;
        this.similarity = similarity;
        this.matching = Matching.of(one.steps(), answer, similarity);
    }

    Scores scores() {
        Scores scores = new Scores();
        steps(scores);
        order(scores);
        commands(scores);
        repairs(scores);
        return scores;
    }

    private void steps(Scores scores) {
        double matched = matching.size();
        double precision =
                answer.steps().isEmpty() ? 0 : matched / answer.steps().size();
        double recall = matched / one.steps().size();
        scores.put(Measures.PRECISION, Ratio.of(precision))
                .put(Measures.RECALL, Ratio.of(recall))
                .put(Measures.F1, Ratio.of(harmonic(precision, recall)));
        double ratio = (double) answer.steps().size() / one.steps().size();
        scores.put(Measures.LENGTH, Ratio.of(ratio >= 0.5 && ratio <= 2));
    }

    private void order(Scores scores) {
        List<BitSet> gold = Closure.of(one.steps().size(), one.edges());
        int wanted = 0;
        int said = 0;
        int both = 0;
        int comparable = 0;
        int reversed = 0;
        for (int after = 0; after < gold.size(); after++) {
            for (int before = 0; before < gold.size(); before++) {
                boolean known = gold.get(after).get(before);
                boolean there = isBefore(before, after);
                wanted += known ? 1 : 0;
                said += there ? 1 : 0;
                both += known && there ? 1 : 0;
                comparable += known && isMatched(before) && isMatched(after) ? 1 : 0;
                reversed += known && isBefore(after, before) ? 1 : 0;
            }
        }
        if (wanted > 0) {
            double precision = said == 0 ? 0 : (double) both / said;
            scores.put(Measures.ORDER_F1, Ratio.of(harmonic(precision, (double) both / wanted)));
            scores.put(Measures.VIOLATIONS, Ratio.of(reversed, comparable));
        }
        phases(scores);
    }

    private void phases(Scores scores) {
        List<Integer> looking = matched("diagnose");
        List<Integer> acting = matched("mitigate");
        long pairs = (long) looking.size() * acting.size();
        long ordered = looking.stream()
                .flatMap(look -> acting.stream().filter(act -> answer.isBefore(look, act)))
                .count();
        scores.put(Measures.LOOK_FIRST, Ratio.of(ordered, pairs));
    }

    private List<Integer> matched(String phase) {
        return IntStream.range(0, one.steps().size())
                .filter(place ->
                        one.steps().get(place).phase().filter(phase::equals).isPresent())
                .map(place -> matching.places().get(place))
                .filter(place -> place >= 0)
                .boxed()
                .toList();
    }

    private boolean isMatched(int known) {
        return matching.places().get(known) >= 0;
    }

    private boolean isBefore(int before, int after) {
        return isMatched(before)
                && isMatched(after)
                && answer.isBefore(
                        matching.places().get(before), matching.places().get(after));
    }

    private void commands(Scores scores) {
        List<String> said = answer.steps().stream()
                .flatMap(part -> Stream.concat(part.commands().stream(), Stream.of(part.description())))
                .map(StepMeasures::plain)
                .toList();
        List<String> wanted = one.steps().stream()
                .flatMap(step -> step.commands().stream())
                .map(StepMeasures::plain)
                .toList();
        long found = wanted.stream()
                .filter(command -> said.stream().anyMatch(text -> text.contains(command)))
                .count();
        scores.put(Measures.COMMANDS, Ratio.of(found, wanted.size()));
    }

    /** The share of a fault's best repair that the plan has, over all faults. */
    private void repairs(Scores scores) {
        double sum = 0;
        for (List<List<Case.Gold>> alternatives : one.repairs()) {
            sum += alternatives.stream()
                    .filter(repair -> !repair.isEmpty())
                    .mapToDouble(repair ->
                            (double) Matching.of(repair, answer, similarity).size() / repair.size())
                    .max()
                    .orElse(0);
        }
        scores.put(Measures.REPAIRS, new Ratio(sum, one.repairs().size()));
    }

    /** A command without prompt, line breaks and runs of spaces. */
    private static String plain(String command) {
        return command.replaceAll("\\\\\\s*\\n", " ")
                .replaceAll("\\s+", " ")
                .replaceAll("^[$#>] ", "")
                .strip()
                .toLowerCase(Locale.ROOT);
    }

    private static double harmonic(double precision, double recall) {
        return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }
}
