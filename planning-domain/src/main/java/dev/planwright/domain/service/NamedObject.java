package dev.planwright.domain.service;

import dev.planwright.domain.check.Stem;
import dev.planwright.domain.request.PlanContext;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells whether a context names what a task is about, under a key such as {@code service} or {@code affectedServices}. */
final class NamedObject {
    private static final Pattern HUMP = Pattern.compile("(?<=[a-z])(?=[A-Z])");
    private static final List<String> NAME = Stem.all("name");
    private static final Set<String> QUALIFIERS = Set.copyOf(Stem.all("name type id url version"));
    private static final Set<String> KEYS = Set.copyOf(Stem.all("""
            service application app component system database db project product repository repo cluster alert role
            symptom resource target what host server node website site api package image module library workload
            pipeline queue topic table dataset bucket domain certificate platform stack tool framework vendor
            description detail summary scope requirement goal objective feature subject object
            """));

    private NamedObject() {}

    /** Whether a leaf under such a key says something that is not vague itself. */
    static boolean isIn(PlanContext context) {
        return context.leaves().stream()
                .anyMatch(leaf -> leaf.path().segments().stream().anyMatch(NamedObject::names)
                        && Intake.isConcrete(leaf.value().asText()));
    }

    /** The last word of the key counts, or the one before "name", "type" and their like; also "name" alone. */
    private static boolean names(String key) {
        List<String> words = Stem.all(HUMP.matcher(key).replaceAll(" "));
        int last = words.size() - 1;
        if (last > 0 && QUALIFIERS.contains(words.get(last))) {
            return KEYS.contains(words.get(last - 1));
        }
        return last >= 0 && (KEYS.contains(words.get(last)) || words.equals(NAME));
    }
}
