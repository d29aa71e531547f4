package dev.planwright.playbook.internal.load;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import com.samskivert.mustache.MustacheException;
import dev.planwright.playbook.internal.model.Expr;
import dev.planwright.playbook.internal.model.Parameter;
import dev.planwright.playbook.internal.plan.Templates;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Checks everything for real: conditions by CEL, templates by Mustache, patterns by RE2. Remembers what it compiled.
 * Not thread-safe.
 */
final class CheckedExpressions implements Expressions {
    private final Map<Map<String, Parameter.Type>, CelConditions> compilers = new LinkedHashMap<>();
    private final Map<String, Expr> compiled = new LinkedHashMap<>();

    @Override
    public Expr condition(String text, Map<String, Parameter.Type> parameters) throws BadExpression {
        CelConditions compiler = compilers.computeIfAbsent(Map.copyOf(parameters), CelConditions::new);
        Expr expression = compiler.compile(text);
        for (String pattern : CelConditions.patterns(expression)) {
            pattern(pattern);
        }
        compiled.put(text, expression);
        return expression;
    }

    @Override
    public void template(String text, Map<String, Parameter.Type> parameters) throws BadExpression {
        try {
            for (String name : Templates.names(text)) {
                if (!parameters.containsKey(name)) {
                    throw new BadExpression("the template uses \"%s\", which is no parameter%s"
                            .formatted(name, parameters.isEmpty() ? "" : " that is known here"));
                }
            }
        } catch (MustacheException e) {
            throw new BadExpression("no template: " + e.getMessage());
        }
    }

    @Override
    public void pattern(String text) throws BadExpression {
        try {
            Pattern.compile(text);
        } catch (PatternSyntaxException e) {
            throw new BadExpression("no regular expression of RE2: " + e.getMessage());
        }
    }

    /** Every condition compiled so far, by its text. A text means the same tree whatever the parameters are. */
    Map<String, Expr> compiled() {
        return compiled;
    }
}
