package dev.planwright.app.architecture.broken.engine;

import dev.planwright.app.architecture.broken.app.Program;

/** An engine that knows the program around it. */
record EngineOfProgram(Program program) {}
