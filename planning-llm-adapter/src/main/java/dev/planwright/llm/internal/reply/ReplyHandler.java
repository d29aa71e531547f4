package dev.planwright.llm.internal.reply;

import dev.planwright.domain.request.ContextValue;

/** Takes the finished parts of an answer, in order. */
interface ReplyHandler {

    /** A value beside the steps, such as the title. */
    void onField(String name, ContextValue value);

    /**
     * A finished step.
     *
     * @param key the key under which it stands, where steps are fields of an object; else empty
     */
    void onStep(String key, ContextValue.Fields step);

    /** What was said so far belongs to an object without steps: it counts only where the plan says nothing of its own. */
    void onNoPlan();

    /** Something that was understood although it is not the form that was asked for: the rest of a sentence on the answer. */
    void onForm(String what);
}
