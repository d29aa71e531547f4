package dev.planwright.playbook.internal.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Parameters that some steps see. Immutable, thread-safe.
 *
 * @param name the fragment's id; empty for the playbook's own
 * @param when whether the fragment is used at all, over the playbook's own parameters
 * @param with values that the playbook sets, as templates over its own parameters
 */
public record Scope(String name, Optional<Expr> when, List<Parameter> parameters, Map<String, List<String>> with) {
    public Scope {
        parameters = List.copyOf(parameters);
        with = Collections.unmodifiableMap(new LinkedHashMap<>(with));
    }
}
