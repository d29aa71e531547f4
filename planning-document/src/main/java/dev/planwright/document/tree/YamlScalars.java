package dev.planwright.document.tree;

import dev.planwright.domain.request.ContextValue;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The core schema of YAML 1.2 (section 10.3): which plain scalars are not texts. Thread-safe. */
final class YamlScalars {
    static final String TEXT = "tag:yaml.org,2002:str";

    private static final Set<String> CORE_TAGS = Set.of("!", "str", "int", "float", "bool", "null", "seq", "map");
    private static final Pattern DECIMAL =
            Pattern.compile("[-+]?(?:\\.[0-9]+|[0-9]+(?:\\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?");
    private static final Pattern OCTAL = Pattern.compile("0o[0-7]+");
    private static final Pattern HEX = Pattern.compile("0x[0-9a-fA-F]+");

    private YamlScalars() {}

    static boolean isCoreTag(String tag) {
        return CORE_TAGS.contains(tag.replace("tag:yaml.org,2002:", ""));
    }

    /** The value of a plain scalar; absent for a number too long or too large to work with. */
    static Optional<ContextValue> resolve(String text) {
        return switch (text) {
            case "", "~", "null", "Null", "NULL" -> Optional.of(new ContextValue.Nothing());
            case "true", "True", "TRUE" -> Optional.of(new ContextValue.Flag(true));
            case "false", "False", "FALSE" -> Optional.of(new ContextValue.Flag(false));
            default -> number(text);
        };
    }

    private static Optional<ContextValue> number(String text) {
        boolean octal = OCTAL.matcher(text).matches();
        if (octal || HEX.matcher(text).matches()) {
            return text.length() > Numbers.LONGEST
                    ? Optional.empty()
                    : Optional.of(
                            new ContextValue.Num(new BigDecimal(new BigInteger(text.substring(2), octal ? 8 : 16))));
        }
        if (!looksLikeNumber(text) || !DECIMAL.matcher(text).matches()) {
            return Optional.of(new ContextValue.Text(text));
        }
        return Numbers.parse(asJson(text)).map(ContextValue.Num::new);
    }

    private static boolean looksLikeNumber(String text) {
        return "+-.0123456789".indexOf(text.charAt(0)) >= 0;
    }

    /** Without a plus, leading zeros, and dots that no digit stands beside. */
    private static String asJson(String text) {
        String sign = text.startsWith("-") ? "-" : "";
        String digits = text.replaceFirst("^[-+]", "").replaceFirst("^0+(?=[0-9])", "");
        return sign + digits.replaceFirst("^\\.", "0.").replaceFirst("\\.(?=[eE]|$)", "");
    }
}
