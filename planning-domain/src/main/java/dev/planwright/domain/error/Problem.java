package dev.planwright.domain.error;

/**
 * One thing that is wrong with an input. Immutable, thread-safe.
 *
 * @param pointer JSON pointer to the value, empty for the whole
 * @param message which rule the value breaks, as the rest of a sentence that starts with the place
 */
public record Problem(String pointer, String message) {
    @Override
    public String toString() {
        return pointer.isEmpty() ? message : pointer + " " + message;
    }
}
