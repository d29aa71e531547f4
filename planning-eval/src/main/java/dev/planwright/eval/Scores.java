package dev.planwright.eval;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** What one case adds to each measure, in the order of the report. Not thread-safe. */
final class Scores {
    private final Map<String, Ratio> ratios = new LinkedHashMap<>();

    Scores put(String measure, Ratio ratio) {
        if (ratio.whole() > 0) {
            ratios.put(measure, ratio);
        }
        return this;
    }

    /** All of another's measures, under names that say that they are a baseline's. */
    Scores putBaseline(Scores baseline) {
        baseline.ratios.forEach((measure, ratio) -> ratios.put(measure + Measures.BASELINE, ratio));
        return this;
    }

    Map<String, Ratio> ratios() {
        return Collections.unmodifiableMap(ratios);
    }
}
