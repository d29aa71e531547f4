package dev.planwright.cli;

import picocli.CommandLine.Option;

/** {@code -o} of the commands that write no plan. */
final class ListingOption {
    @Option(
            names = {"-o", "--output"},
            paramLabel = "FORMAT",
            description = "text (unless said otherwise) or json.")
    private Form form = Form.TEXT;

    /** For a person or for a program. */
    enum Form {
        TEXT,
        JSON
    }

    boolean isJson() {
        return form == Form.JSON;
    }
}
