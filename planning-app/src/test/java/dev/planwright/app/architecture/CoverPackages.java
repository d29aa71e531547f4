package dev.planwright.app.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** Having a class in every package that a rule names: a rule about an empty package passes in silence. */
final class CoverPackages extends ArchCondition<JavaClass> {
    private final Layout layout;
    private final Set<String> seen = new HashSet<>();

    CoverPackages(Layout layout) {
        super("cover every package that a rule names");
        this.layout = layout;
    }

    @Override
    public void init(Collection<JavaClass> all) {
        all.forEach(one -> seen.add(one.getPackageName()));
    }

    @Override
    public void check(JavaClass item, ConditionEvents events) {
        // the whole is judged at the end
    }

    @Override
    public void finish(ConditionEvents events) {
        for (String name : layout.named()) {
            String wanted = layout.root() + "." + name;
            boolean there = seen.stream().anyMatch(one -> one.equals(wanted) || one.startsWith(wanted + "."));
            events.add(new SimpleConditionEvent(wanted, there, "no class in " + wanted));
        }
    }
}
