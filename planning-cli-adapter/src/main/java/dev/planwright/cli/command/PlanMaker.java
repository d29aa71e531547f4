package dev.planwright.cli.command;

/** A command whose result is a plan; where a program reads it, so is the reason why there is none. */
public interface PlanMaker {

    /** Whether the result was asked for as JSON. */
    boolean writesJson();
}
