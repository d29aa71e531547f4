package dev.planwright.app.architecture.broken.unmarked;

/** In a package that says nothing about null. */
record Unmarked() {}
