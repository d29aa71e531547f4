package dev.planwright.playbook.internal.plan;

import dev.planwright.domain.request.JsonPointer;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The values of the parameters of a scope, and how they came about. Treated as immutable once built.
 *
 * @param values parameter to value, see {@link dev.planwright.playbook.internal.model.Parameter.Type}
 * @param used leaves of the context that values came from
 * @param assumptions sentences for values that were not given
 * @param questions what would settle them
 */
record Resolved(Map<String, Object> values, Set<JsonPointer> used, List<String> assumptions, List<String> questions) {}
