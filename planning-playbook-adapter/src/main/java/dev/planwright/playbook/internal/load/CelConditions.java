package dev.planwright.playbook.internal.load;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelStandardMacro;
import dev.planwright.playbook.internal.load.Expressions.BadExpression;
import dev.planwright.playbook.internal.model.Expr;
import dev.planwright.playbook.internal.model.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Parses and type-checks conditions by CEL over a fixed set of parameters, and keeps the part of the syntax tree that
 * {@link dev.planwright.playbook.internal.model.Evaluator} knows. Thread-safe.
 */
final class CelConditions {
    private static final int LONGEST = 1_000;
    private static final int DEEPEST_FOLD = 2;
    private static final Set<String> FUNCTIONS = Set.of(
            "_==_",
            "_!=_",
            "_<_",
            "_<=_",
            "_>_",
            "_>=_",
            "@in",
            "_&&_",
            "_||_",
            "!_",
            "-_",
            "_+_",
            "_-_",
            "_*_",
            "_?_:_",
            "size",
            "matches",
            "contains",
            "startsWith",
            "endsWith",
            "@not_strictly_false");
    private static final Set<String> FOR_NUMBERS =
            Set.of("_==_", "_!=_", "_<_", "_<=_", "_>_", "_>=_", "_+_", "_-_", "_*_", "-_", "@in", "_?_:_");

    private final Map<String, Parameter.Type> parameters;
    private final CelCompiler compiler;

    CelConditions(Map<String, Parameter.Type> parameters) {
        this.parameters = Map.copyOf(parameters);
        CelCompilerBuilder builder = CelCompilerFactory.standardCelCompilerBuilder()
                .setOptions(CelOptions.current()
                        .maxExpressionCodePointSize(LONGEST)
                        .enableHeterogeneousNumericComparisons(true)
                        .build())
                .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
                .setResultType(SimpleType.BOOL);
        parameters.forEach((name, type) -> builder.addVar(name, type(type)));
        compiler = builder.build();
    }

    // a number is dynamic: CEL refuses to compare a double with 5, and an author would have to write 5.0
    static CelType type(Parameter.Type type) {
        return switch (type) {
            case TEXT -> SimpleType.STRING;
            case FLAG -> SimpleType.BOOL;
            case LIST -> ListType.create(SimpleType.STRING);
            case NUMBER -> SimpleType.DYN;
        };
    }

    Expr compile(String text) throws BadExpression {
        return convert(check(text).getExpr(), 0);
    }

    CelAbstractSyntaxTree check(String text) throws BadExpression {
        try {
            CelValidationResult result = compiler.compile(text);
            return result.getAst();
        } catch (CelValidationException e) {
            String message = String.valueOf(e.getMessage());
            throw new BadExpression("no condition: "
                    + message.lines()
                            .findFirst()
                            .orElse("")
                            .replaceFirst("^ERROR: <input>:1:(\\d+): ", "character $1: "));
        }
    }

    /** The regular expressions in a condition. */
    static List<String> patterns(Expr expression) {
        List<String> patterns = new ArrayList<>();
        expression.walk(part -> {
            if (part instanceof Expr.Call call
                    && call.function().equals("matches")
                    && call.arguments().get(1) instanceof Expr.Constant constant) {
                patterns.add((String) constant.value());
            }
        });
        return patterns;
    }

    private Expr convert(CelExpr expression, int folds) throws BadExpression {
        return switch (expression.getKind()) {
            case CONSTANT -> new Expr.Constant(constant(expression.constant()));
            case IDENT -> new Expr.Variable(expression.ident().name());
            case CALL -> call(expression.call(), folds);
            case LIST -> new Expr.ListOf(convert(expression.list().elements(), folds));
            case COMPREHENSION -> fold(expression.comprehension(), folds + 1);
            default ->
                throw new BadExpression("a condition cannot use a value of kind "
                        + expression.getKind().name().toLowerCase(java.util.Locale.ROOT));
        };
    }

    private List<Expr> convert(List<CelExpr> expressions, int folds) throws BadExpression {
        List<Expr> converted = new ArrayList<>();
        for (CelExpr expression : expressions) {
            converted.add(convert(expression, folds));
        }
        return converted;
    }

    private Expr fold(CelExpr.CelComprehension fold, int folds) throws BadExpression {
        if (folds > DEEPEST_FOLD) {
            throw new BadExpression("a condition may nest exists, all, map and filter only twice");
        }
        return new Expr.Fold(
                fold.iterVar(),
                convert(fold.iterRange(), folds),
                fold.accuVar(),
                convert(fold.accuInit(), folds),
                convert(fold.loopCondition(), folds),
                convert(fold.loopStep(), folds),
                convert(fold.result(), folds));
    }

    private Expr call(CelExpr.CelCall call, int folds) throws BadExpression {
        List<Expr> arguments = new ArrayList<>();
        if (call.target().isPresent()) {
            arguments.add(convert(call.target().get(), folds));
        }
        arguments.addAll(convert(call.args(), folds));
        if (!FUNCTIONS.contains(call.function())) {
            throw new BadExpression("a condition cannot use the function " + call.function());
        }
        boolean number = arguments.stream().anyMatch(this::isNumber);
        if (number
                && (!FOR_NUMBERS.contains(call.function()) || arguments.stream().anyMatch(this::isNoNumber))) {
            throw new BadExpression(
                    "a number is used as something else in " + call.function().replace("_", ""));
        }
        if (call.function().equals("matches") && !(arguments.get(1) instanceof Expr.Constant)) {
            throw new BadExpression("the regular expression of matches must be written out");
        }
        return new Expr.Call(call.function(), arguments);
    }

    private boolean isNumber(Expr expression) {
        return expression instanceof Expr.Variable variable && parameters.get(variable.name()) == Parameter.Type.NUMBER;
    }

    private boolean isNoNumber(Expr expression) {
        if (expression instanceof Expr.Constant constant) {
            return !(constant.value() instanceof Number);
        }
        return expression instanceof Expr.Variable variable
                && parameters.containsKey(variable.name())
                && !isNumber(variable);
    }

    private static Object constant(CelConstant constant) throws BadExpression {
        return switch (constant.getKind()) {
            case STRING_VALUE -> constant.stringValue();
            case BOOLEAN_VALUE -> constant.booleanValue();
            case INT64_VALUE -> (double) constant.int64Value();
            case DOUBLE_VALUE -> constant.doubleValue();
            default -> throw new BadExpression("a condition can hold texts, numbers, true and false only");
        };
    }
}
