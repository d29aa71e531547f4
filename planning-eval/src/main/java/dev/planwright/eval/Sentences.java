package dev.planwright.eval;

import java.util.stream.Stream;

/** The trivial plan: the sentences of the task, one after the other. */
final class Sentences {
    private Sentences() {}

    static Answer chain(String task) {
        return Answer.chain(Stream.of(task.split("(?<=[.!?;])\\s+|, then |\\n+"))
                .map(String::strip)
                .filter(sentence -> !sentence.isEmpty())
                .map(Answer.Part::named)
                .toList());
    }
}
