package dev.planwright.benchmarks.process;

/** The least that a JVM can be started for. */
final class Hello {
    private Hello() {}

    /** Says hello. */
    public static void main(String[] arguments) {
        System.out.println("Hello");
    }
}
