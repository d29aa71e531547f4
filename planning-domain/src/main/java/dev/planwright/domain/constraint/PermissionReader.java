package dev.planwright.domain.constraint;

import java.util.Optional;
import java.util.regex.Pattern;

/** Recognises sentences that ask for nothing: what is allowed, what is not needed, what did not happen. Thread-safe. */
final class PermissionReader {
    private static final String NEEDED =
            "(?:required|needed|necessary|mandatory|compulsory|obligatory|essential|expected|a must|wanted)";
    private static final Pattern ALLOWED =
            Pattern.compile("^(?:.+?)(?: is| are|:| may be| can be)(?: explicitly| generally| always| also)? "
                    + Terms.FINE + "(?: (?:here|now|too|as well|if needed|if necessary|at any time|during .+))?$");
    private static final Pattern SHORT_ALLOWED =
            Pattern.compile("^(?!not\\b|no\\b|none\\b|nothing\\b|never\\b)[\\w-]+(?: [\\w-]+)? " + Terms.FINE + "$");
    private static final Pattern NOT_NEEDED = Pattern.compile(
            "^(?:.+?)(?: is| are|:) (?:not|optional)(?: really| strictly)?(?: " + NEEDED
                    + ")?$|^no (?:.+?) (?:is |are )?" + NEEDED + "$|^(?:there is )?no need (?:to|for) .+$"
                    + "|^(?:there (?:is|are) )?no (?:special |particular |further )?(?:restrictions?|constraints?|limitations?)$"
                    + "|^(?:.+?) (?:is|are|would be) optional$|\\b(?:need not|do(?:es)? not need(?: to)?|do(?:es)? not have to|not required to|no reason to)\\b|^if (?:need be|needed|necessary|required),? [a-z]+ .+$"
                    + "|^it (?:is|would be) (?:ok|okay|fine|allowed|permitted|acceptable) to .+$|^(?:we |you |the plan |engineers )?(?:may|can|are free to|is free to) (?!not\\b|never\\b|only\\b)(?:also )?[a-z]+ .+$");
    private static final Pattern DID_NOT_HAPPEN = Pattern.compile(
            "^no (?:[\\w-]+ ){1,4}(?:was|were|has been|have been|had been) (?:[\\w-]+ ){0,2}?(?:observed|seen|reported|noticed|found|recorded|known)\\b");
    private static final Pattern RESTRICTED = Pattern.compile(
            "\\b(?:only|unless|until|without|not (?:be )?(?:allowed|permitted|ok|okay|acceptable|tolerated)|never|except|at most|more than|must|exceed|up to|within|max(?:imum)?|(?:less|no longer) than)\\b");

    private static final Pattern LIMITED = Pattern.compile(
            "\\b(?:must|only|unless|until|provided|as long as|on condition|if (?!need be|needed|necessary|possible|required|you|that helps)|at most|more than|up to|within|max(?:imum)?|is not (?:allowed|permitted|ok)|are not (?:allowed|permitted))\\b");
    private static final Pattern DENIED = Pattern.compile("\\b(?:not|none|kein\\w*|nicht)\\b");

    private PermissionReader() {}

    static Optional<Demand> read(String text) {
        if (NOT_NEEDED.matcher(text).find() && !LIMITED.matcher(text).find()) {
            return nothing("understood as not required; nothing to check");
        }
        if (DID_NOT_HAPPEN.matcher(text).find()) {
            return nothing("understood as what did not happen; nothing to check");
        }
        boolean allowed =
                (ALLOWED.matcher(text).find() || SHORT_ALLOWED.matcher(text).find())
                        && !RESTRICTED.matcher(text).find();
        return allowed && !text.startsWith("no ") && !DENIED.matcher(text).find()
                ? nothing("understood as allowed; nothing to check")
                : Optional.empty();
    }

    static Optional<Demand> nothing(String why) {
        return Optional.of(new Demand.NothingAsked(why));
    }
}
