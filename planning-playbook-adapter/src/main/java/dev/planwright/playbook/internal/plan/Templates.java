package dev.planwright.playbook.internal.plan;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import com.samskivert.mustache.Template;
import java.math.BigDecimal;
import java.util.AbstractMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Mustache templates over parameters. They reach nothing but the parameters: no methods or fields of values, no other
 * templates; what a value contains is never read as a template. Thread-safe.
 */
public final class Templates {
    private static final Mustache.Compiler COMPILER = Mustache.compiler()
            .escapeHTML(false)
            .emptyStringIsFalse(true)
            .withFormatter(Templates::text)
            .withCollector(new ParametersOnly());
    private static final int MOST_COMPILED = 20_000;
    private static final Map<String, Template> COMPILED = new ConcurrentHashMap<>();

    private Templates() {}

    /** Playbooks are read again and again, so their templates are compiled once; bounded, for folders may change. */
    private static Template compiled(String template) {
        Template known = COMPILED.get(template);
        if (known != null) {
            return known;
        }
        Template compiled = COMPILER.compile(template);
        if (COMPILED.size() < MOST_COMPILED) {
            COMPILED.put(template, compiled);
        }
        return compiled;
    }

    /** The text of a template. A list reads "a, b and c"; a section over it appears once unless it is empty. */
    public static String render(String template, Map<String, Object> values) {
        return template.contains("{{") ? compiled(template).execute(values).strip() : template.strip();
    }

    /**
     * All names that a template uses, as values or sections.
     *
     * @throws MustacheException if it is no template
     */
    public static Set<String> names(String template) {
        Names names = new Names();
        visit(template, names);
        names.shown.addAll(names.asked);
        return names.shown;
    }

    /** The names whose values a template shows, in order. */
    public static Set<String> shown(String template) {
        Names names = new Names();
        visit(template, names);
        return names.shown;
    }

    private static void visit(String template, Mustache.Visitor visitor) {
        if (template.contains("{{")) {
            compiled(template).visit(visitor);
        }
    }

    /** A value as a template shows it. */
    static String text(Object value) {
        if (value instanceof List<?> list) {
            List<String> items = list.stream().map(Templates::text).toList();
            int last = items.size() - 1;
            return last < 1
                    ? String.join("", items)
                    : String.join(", ", items.subList(0, last)) + " and " + items.get(last);
        }
        return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }

    private static final class Names implements Mustache.Visitor {
        private final Set<String> shown = new LinkedHashSet<>();
        private final Set<String> asked = new LinkedHashSet<>();

        @Override
        public void visitText(String text) {}

        @Override
        public void visitVariable(String name) {
            shown.add(name);
        }

        @Override
        public boolean visitInclude(String name) {
            throw new MustacheException("a template cannot include another (\"" + name + "\")");
        }

        @Override
        public boolean visitParent(String name) {
            return visitInclude(name);
        }

        @Override
        public boolean visitBlock(String name) {
            return visitInclude(name);
        }

        @Override
        public boolean visitSection(String name) {
            asked.add(name);
            return true;
        }

        @Override
        public boolean visitInvertedSection(String name) {
            asked.add(name);
            return true;
        }
    }

    /** Looks names up in the map of parameters and nowhere else; without it, {@code {{length}}} would call a method. */
    private static final class ParametersOnly implements Mustache.Collector {
        @Override
        public @Nullable Iterator<?> toIterator(Object value) {
            return null;
        }

        @Override
        public Mustache.@Nullable VariableFetcher createFetcher(Object context, String name) {
            return context instanceof Map<?, ?> parameters && parameters.containsKey(name)
                    ? (map, key) -> ((Map<?, ?>) map).get(key)
                    : null;
        }

        @Override
        public <K, V> Map<K, V> createFetcherCache() {
            return new Forgetful<>();
        }
    }

    /** Keeps nothing: which parameters there are differs from one use of a template to the next. */
    private static final class Forgetful<K, V> extends AbstractMap<K, V> {
        @Override
        public @Nullable V get(@Nullable Object key) {
            return null;
        }

        @Override
        public @Nullable V put(K key, V value) {
            return null;
        }

        @Override
        public Set<Map.Entry<K, V>> entrySet() {
            return Set.of();
        }
    }
}
