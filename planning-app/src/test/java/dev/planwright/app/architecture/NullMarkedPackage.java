package dev.planwright.app.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** Standing in a package whose package-info says that nothing is null unless it says so. */
final class NullMarkedPackage {
    private NullMarkedPackage() {}

    static ArchCondition<JavaClass> be() {
        return new ArchCondition<>("stand in a @NullMarked package") {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                boolean marked = item.getPackage().isAnnotatedWith("org.jspecify.annotations.NullMarked");
                events.add(new SimpleConditionEvent(
                        item, marked, item.getName() + " stands in a package that is not @NullMarked"));
            }
        };
    }
}
