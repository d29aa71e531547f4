package dev.planwright.app.architecture;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructorCall;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;

/** Reaching for a clock, the environment, a sleep or chance, instead of being handed it. */
final class Surroundings {
    private static final Set<String> FORBIDDEN = Set.of(
            "java.lang.System.currentTimeMillis",
            "java.lang.System.nanoTime",
            "java.lang.System.getenv",
            "java.lang.System.getProperty",
            "java.lang.System.getProperties",
            "java.lang.Thread.sleep",
            "java.lang.Math.random",
            "java.util.UUID.randomUUID",
            "java.util.concurrent.ThreadLocalRandom.current",
            "java.util.random.RandomGenerator.getDefault",
            "java.util.Collections.shuffle");
    private static final Set<String> GENERATORS =
            Set.of("java.util.Random", "java.util.SplittableRandom", "java.security.SecureRandom");

    private Surroundings() {}

    static ArchCondition<JavaClass> reach() {
        return new ArchCondition<>("reach for clock, environment, sleep or chance") {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                item.getAccessesFromSelf().stream()
                        .filter(Surroundings::isForbidden)
                        .forEach(access -> events.add(SimpleConditionEvent.satisfied(item, access.getDescription())));
            }
        };
    }

    private static boolean isForbidden(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getFullName();
        String name = access.getTarget().getName();
        boolean systemClock = owner.startsWith("java.time.") && (name.equals("now") || name.startsWith("system"));
        boolean unseeded = access instanceof JavaConstructorCall call
                && GENERATORS.contains(owner)
                && call.getTarget().getRawParameterTypes().isEmpty();
        return systemClock || unseeded || FORBIDDEN.contains(owner + "." + name);
    }
}
