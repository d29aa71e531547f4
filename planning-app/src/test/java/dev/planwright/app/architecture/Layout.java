package dev.planwright.app.architecture;

import java.util.List;
import java.util.stream.Stream;

/**
 * Names of packages below a root, so that a rule can be asked of the program and of a small tree that breaks it.
 * Immutable, thread-safe.
 */
record Layout(String root) {
    /** The program. */
    static final Layout PROGRAM = new Layout("dev.planwright");

    private static final List<String> ADAPTERS = List.of("llm", "playbook", "http", "cli", "eval");
    private static final List<String> DELIVERIES = List.of("http", "cli", "eval");
    private static final List<String> SOURCES = List.of("llm", "playbook");

    /** A package and all below it, as ArchUnit writes that. */
    String tree(String name) {
        return root + "." + name + "..";
    }

    /** Packages and all below them. */
    String[] trees(List<String> names) {
        return names.stream().map(this::tree).toArray(String[]::new);
    }

    List<String> adapters() {
        return ADAPTERS;
    }

    /** Adapters that ask the engine. */
    String[] deliveries() {
        return trees(DELIVERIES);
    }

    /** Adapters that the engine asks. */
    String[] sources() {
        return trees(SOURCES);
    }

    /** Every package that some rule names. */
    List<String> named() {
        return Stream.concat(
                        ADAPTERS.stream(),
                        Stream.of(
                                "domain",
                                "domain.port.in",
                                "domain.port.out",
                                "domain.service",
                                "document",
                                "engine",
                                "app"))
                .toList();
    }
}
