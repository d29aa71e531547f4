package dev.planwright.domain.service;

import dev.planwright.domain.language.Traces;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What secrets look like. Errs on the side of masking where a key says so, on the side of the text elsewhere. Thread-safe. */
final class SecretForms {
    static final String MASK = "***";

    /** Ends of keys, without separators, whose values are always secret. */
    private static final List<String> ALWAYS = List.of(
            "password",
            "passwd",
            "passphrase",
            "pwd",
            "dbpass",
            "userpass",
            "apikey",
            "accesskey",
            "accountkey",
            "privatekey",
            "secretkey",
            "signingkey",
            "encryptionkey",
            "clientkeydata");

    /** What stands before a password or the like in a text. */
    private static final String NAMED =
            "(?:password|passwd|passphrase|pwd|secret|token|api[_-]?key|(?:access|account|private|secret)[_-]?key)";

    /** Ends of keys whose values may also be the name of a place or of a product. */
    private static final List<String> MOSTLY =
            List.of("secret", "secrets", "token", "tokens", "credential", "credentials", "passwords", "apikeys");

    private static final List<String> NOT_SECRET = List.of(
            "yes",
            "no",
            "true",
            "false",
            "none",
            "null",
            "required",
            "optional",
            "rotate",
            "rotated",
            "unknown",
            "unchanged",
            "generated",
            "redacted",
            "encrypted",
            "vault");

    private static final Set<String> NO_SECRETS = noSecrets();

    /** The end of the line that begins a private key. */
    private static final String PRIVATE_KEY = "PRIVATE KEY(?: BLOCK)?-----";

    /** A token that nothing names has at least so many letters. */
    private static final int SHORTEST_TOKEN = 14;

    /** One of these stands in every other form. */
    private static final Traces NAMES =
            Traces.of("pass", "pwd", "secret", "token", "key", "bearer", "basic", "curl", "://");

    /** What a value under the key of a secret may be without being one. Made when such a key first stands in a context. */
    private static final class NoSecret {
        /** A reference to a secret that is kept elsewhere. */
        private static final Pattern REFERENCE = Pattern.compile(
                "(?i)\\$\\{?\\w[^}]*}?|\\$\\(.*\\)|\\{\\{.*}}|<.*>|(?:vault|env|file|secretref|ssm|arn|op|kms):.*");

        private static final Pattern WORDS_ONLY = Pattern.compile("[\\p{L} ,.'()/_-]+");
    }

    /** Made when a text first needs them. */
    private static final class Forms {
        /** Each masks its first group, or all of it if it has none. */
        private static final List<Pattern> ALL = List.of(
                Pattern.compile(
                        "-----BEGIN [A-Z ]{0,30}" + PRIVATE_KEY + "(?:(?!-----END ).)*+(?:-----END [A-Z ]{0,30}"
                                + PRIVATE_KEY + ")?",
                        Pattern.DOTALL),
                // the same in base 64, as configurations of clusters have it
                Pattern.compile("\\bLS0tLS1CRUdJTi[\\w+/=]*+"),
                Pattern.compile("\\b(?:AKIA|ASIA)[0-9A-Z]{16}\\b"),
                Pattern.compile("\\beyJ[\\w-]{8,}+\\.[\\w-]{8,}+(?:\\.[\\w-]*+)?"),
                Pattern.compile(
                        "\\b(?:gh[pousr]_|github_pat_|gl(?:pat|rt|dt|soat)-|npm_(?=[A-Za-z0-9]{30})|hf_(?=[A-Za-z0-9]{30})"
                                + "|xox[abeoprs]-|xapp-\\d|[rsp]k_(?:live|test)_|whsec_|hv[sb]\\.(?=[\\w-]{20})|dckr_pat_"
                                + "|pypi-AgE|do[opr]_v1_|shp(?:at|ca|pa|ss)_|AGE-SECRET-KEY-|ya29\\.|ATATT3|NRAK-|sntrys_"
                                + "|lin_api_|dapi(?=[0-9a-f]{32})|tskey-)[\\w-]{10,}+"),
                Pattern.compile("\\bhttps://hooks\\.slack\\.com/services/([\\w/]{10,}+)"),
                Pattern.compile("\\bsk-[\\w-]{16,}+"),
                Pattern.compile("\\bAIza[\\w-]{30,}+"),
                Pattern.compile("\\bSG\\.[\\w-]{16,}+\\.[\\w-]{16,}+"),
                Pattern.compile("(?i)\\bbearer\\s+([\\w.~+/=-]{16,}+)"),
                Pattern.compile("(?i)\\bauthorization\\s?[:=]\\s*basic\\s+([\\w+/=]{6,}+)"),
                Pattern.compile("\\b[a-z][a-z0-9+.-]{1,20}://[^\\s:/@]{0,100}:((?![$<{])[^\\s/?#]{1,200})@"),
                Pattern.compile(
                        "[?&](?:sig|X-Amz-Signature|access_token|api_?key|auth|key|password|token)=((?![$<{*])[^&\\s\"']{6,400})"),
                Pattern.compile(
                        "(?i)\\bcurl\\s[^|;\\n]{0,200}?(?:-u|--user)[ =][\"']?[^\\s:\"']{1,100}:((?!\\d+\\b)[^\\s\"'$<{]{3,200})"),
                Pattern.compile(
                        "(?i)" + NAMED + "\\\\?[\"']\\s?[:=]>?\\s?\\\\?[\"']([^\\s\"'$<{*\\\\][^\"'\\\\]{1,400})"),
                Pattern.compile(
                        "(?i)(?:" + NAMED + "|(?<![a-z])pass)\\s?=\\s?[\"']?([^\\s\"'$<{*,;&][^\\s\"',;&]{3,200})"),
                Pattern.compile(
                        "(?im)^[ \\t-]{0,40}[\\w.-]{0,40}(?:password|passwd|passphrase|(?:api|access|account|private|secret)[_-]?key)"
                                + "[ \\t]?:[ \\t]+[\"']?((?!(?:" + String.join("|", NOT_SECRET)
                                + ")\\b)[^\\s\"'$<{*]{4,200})[\"']?[ \\t]*$"),
                Pattern.compile("(?i)--?(?:password|passwd|token|api-?key|secret)\\s+([^\\s\"'$<{*-]\\S{3,200})"),
                Pattern.compile("(?i)\\b(?:password|passwd|passphrase|api[_ -]?key|secret|token)(?: is)?:?\\s+"
                        + "[\"'`]?((?=[^\\s\"'`]{0,60}\\d)(?=[^\\s\"'`]{0,60}[A-Za-z])[^\\s\"'`$<{]{6,200})"));
    }

    private SecretForms() {}

    private static Set<String> noSecrets() {
        Set<String> all = new HashSet<>(NOT_SECRET);
        all.add("");
        all.add(MASK);
        return all;
    }

    /** Whether a text is the first line of a private key, whose other lines may be texts of their own. */
    static boolean beginsPrivateKey(String text) {
        return text.contains("-----BEGIN ") && text.contains("PRIVATE KEY");
    }

    /** Whether what stands under a key, however deep, is a secret. */
    static boolean isSecretKey(String key) {
        String plain = plain(key);
        return endsWithAny(plain, ALWAYS) || endsWithAny(plain, MOSTLY);
    }

    /** Whether a value is a secret because of its key. */
    static boolean isSecretUnder(String key, String value) {
        String plain = plain(key);
        String text = value.strip();
        boolean always = endsWithAny(plain, ALWAYS);
        if (!(always || endsWithAny(plain, MOSTLY))
                || NO_SECRETS.contains(text.toLowerCase(Locale.ROOT))
                || NoSecret.REFERENCE.matcher(text).matches()) {
            return false;
        }
        return always || !NoSecret.WORDS_ONLY.matcher(text).matches();
    }

    /** A key without case and separators. */
    private static String plain(String key) {
        StringBuilder plain = new StringBuilder();
        for (char letter : key.toLowerCase(Locale.ROOT).toCharArray()) {
            if ((letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9')) {
                plain.append(letter);
            }
        }
        return plain.toString();
    }

    private static boolean endsWithAny(String plainKey, List<String> ends) {
        return ends.stream().anyMatch(plainKey::endsWith);
    }

    /** A text in which everything that has the form of a secret is masked. */
    static String masked(String text) {
        return mayHaveSecret(text) ? searched(text) : text;
    }

    /** A glance that spares most texts the search: a secret is named, follows an equals sign, or has many letters in a row. */
    private static boolean mayHaveSecret(String text) {
        int run = 0;
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            run = Character.isWhitespace(letter) ? 0 : run + 1;
            if (letter == '=' || run >= SHORTEST_TOKEN) {
                return true;
            }
        }
        return NAMES.isIn(text.toLowerCase(Locale.ROOT));
    }

    private static String searched(String text) {
        String masked = text;
        for (Pattern form : Forms.ALL) {
            masked = form.matcher(masked).replaceAll(found -> Matcher.quoteReplacement(masked(found)));
        }
        return masked;
    }

    private static String masked(MatchResult found) {
        if (found.groupCount() == 0) {
            return MASK;
        }
        String all = found.group();
        return all.substring(0, found.start(1) - found.start()) + MASK + all.substring(found.end(1) - found.start());
    }
}
