package dev.planwright.domain.constraint;

import dev.planwright.domain.language.Words;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Recognises the rules and standards that work may have to comply with. Thread-safe. */
final class Regimes {
    private static final Pattern KNOWN = Pattern.compile(
            "\\b(gdpr|hipaa|pci(?:[ -]dss)?|sox|sarbanes-oxley|soc[ -]?[12]|iso[ -/]?(?:27001|9001|22301)|fedramp|nist(?: [\\d-]+)?|ccpa|dora|nis[ -]?2|fips(?: [\\d-]+)?|itar|tisax|bsi c5|cis benchmarks?)\\b");

    private Regimes() {}

    /** The demand to comply, where a sentence names what with and forbids or limits nothing. */
    static Optional<Demand> read(String text) {
        Matcher known = KNOWN.matcher(text);
        if (!known.find() || text.matches(".*\\b(?:not|never|no|only|without|before|after)\\b.*")) {
            return Optional.empty();
        }
        Action action = new Action(
                "check compliance with " + known.group(1),
                Optional.of("compliance"),
                Words.near(2, known.group(1)),
                List.of());
        return Optional.of(new Demand.Require(action, Demand.Place.ANYWHERE));
    }
}
