package dev.planwright.playbook.internal.load;

import dev.planwright.playbook.internal.model.Expr;
import dev.planwright.playbook.internal.model.Parameter;
import java.util.Map;

/** Understands the small languages within a playbook. */
interface Expressions {

    /**
     * The condition that a text says.
     *
     * @param parameters what it may use, and of which type
     * @throws BadExpression if it does not parse or its types do not fit
     */
    Expr condition(String text, Map<String, Parameter.Type> parameters) throws BadExpression;

    /**
     * Checks a template.
     *
     * @throws BadExpression if it does not parse or names something that is no parameter
     */
    void template(String text, Map<String, Parameter.Type> parameters) throws BadExpression;

    /**
     * Checks a regular expression.
     *
     * @throws BadExpression if it does not parse
     */
    void pattern(String text) throws BadExpression;

    /** Says what is wrong with an expression, in one sentence. */
    final class BadExpression extends Exception {
        private static final long serialVersionUID = 1L;

        BadExpression(String message) {
            super(message);
        }

        String rule() {
            return String.valueOf(getMessage());
        }
    }
}
