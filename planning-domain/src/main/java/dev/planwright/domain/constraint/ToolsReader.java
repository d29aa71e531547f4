package dev.planwright.domain.constraint;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads with which programs alone the work may be done: "only kubectl and helm may be used". Thread-safe. */
final class ToolsReader {
    /** One of these must be among what is listed, for "use only the blue cluster" is about no program. */
    private static final Set<String> PROGRAMS = Set.of(
            "kubectl",
            "oc",
            "helm",
            "terraform",
            "tofu",
            "ansible",
            "psql",
            "mysql",
            "mongosh",
            "docker",
            "podman",
            "systemctl",
            "aws",
            "gcloud",
            "az",
            "git",
            "curl",
            "ssh",
            "etcdctl",
            "ceph",
            "vault",
            "consul",
            "argocd",
            "flux",
            "redis-cli",
            "journalctl",
            "virtctl",
            "istioctl",
            "promtool",
            "amtool",
            "bash",
            "make",
            "puppet",
            "salt",
            "nomad",
            "rabbitmqctl");

    private static final String LISTED = "([\\w`'\" ,/.-]{2,120}?)";
    private static final List<Pattern> ONLY = List.of(
            Pattern.compile("^only " + LISTED
                    + " (?:(?:may|can|should|must) be (?:used|called|run)|(?:is|are) (?:allowed|permitted))$"),
            Pattern.compile("^(?:use|only(?: use)?|use only|work with|do everything with|stick to) " + LISTED
                    + "(?: (?:only|exclusively|and nothing else|and no other tools?))?$"),
            Pattern.compile("^" + LISTED
                    + "(?: (?:only|exclusively|alone|and nothing else)|, nothing else)(?:, (?:no|never|not) .+)?$"),
            Pattern.compile("^nothing (?:but|except|other than|besides) " + LISTED
                    + "(?: (?:may|must|can|should) be (?:used|called|run))?$"),
            Pattern.compile(
                    "^(?:no|do not use any|avoid) (?:other )?(?:tools?|commands?|programs?) (?:other than|except(?: for)?|besides|but) "
                            + LISTED + "$"));

    private ToolsReader() {}

    /** The demand of a sentence in lower case. */
    static Optional<Demand> read(String text) {
        if (!text.matches(
                ".*\\b(?:only|exclusively|nothing else|no other|other|except|besides|but|stick to|alone)\\b.*")) {
            return Optional.empty();
        }
        return ONLY.stream()
                .map(pattern -> pattern.matcher(text))
                .filter(Matcher::matches)
                .map(matcher -> list(matcher.group(1)))
                .filter(tools -> tools.stream().anyMatch(tool -> PROGRAMS.contains(tool.split(" ", 2)[0])))
                .findFirst()
                .map(Demand.OnlyTools::new);
    }

    /** Programs, or beginnings of commands, out of a list in words. */
    static List<String> list(String text) {
        return LimitReader.list(text.replaceAll("[`'\"]", ""));
    }
}
