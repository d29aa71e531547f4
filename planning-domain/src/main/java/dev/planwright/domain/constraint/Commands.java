package dev.planwright.domain.constraint;

import dev.planwright.domain.language.Token;
import dev.planwright.domain.language.Tokenizer;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What command lines do, as far as one can see from their words. Thread-safe. */
final class Commands {
    private static final Pattern CLUSTER = Pattern.compile("^\\s*(?:sudo )?(?:kubectl|oc|helm)\\b.*", Pattern.DOTALL);
    private static final Pattern CHANGING = Pattern.compile(
            "\\b(?:kubectl|oc)\\b[^|;&\\n]*? (?:apply|create|delete|edit|patch|replace|scale|set|annotate|label|taint|cordon|uncordon|drain|expose|autoscale|rollout (?:restart|undo|pause|resume))\\b"
                    + "|\\bhelm\\b[^|;&\\n]*? (?:install|upgrade|rollback|uninstall|delete)\\b"
                    + "|\\bsystemctl (?:restart|stop|start|enable|disable|reload|reboot)\\b|\\bservice \\S+ (?:restart|stop|start)\\b"
                    + "|\\b(?:reboot|shutdown|rm|mv|truncate|mkfs|kill|pkill|iptables|terraform apply|terraform destroy|ansible-playbook)\\b"
                    + "|(?i:\\b(?:drop|alter|create|truncate) (?:table|index|database|user|role)\\b|\\b(?:delete from|insert into|update \\w+ set)\\b)"
                    + "|\\b(?:aws|gcloud|az)\\b.*\\b(?:create|delete|update|put|modify|terminate|reboot|stop|start)[\\w-]*\\b");
    private static final Pattern DRY = Pattern.compile("--dry-run|--check\\b|terraform plan");

    /** Programs that only filter or print what others give them. */
    private static final Set<String> FILTERS = Set.of(
            "grep", "egrep", "awk", "sed", "jq", "yq", "sort", "uniq", "head", "tail", "wc", "cut", "tr", "column",
            "tee", "less", "xargs", "cat", "echo", "watch", "sudo", "export", "cd", "for", "do", "done", "while", "if",
            "then", "fi");

    private static final Pattern CALL = Pattern.compile("[|;&\\n]+");

    private Commands() {}

    /** Whether each call of a command line starts with one of these texts, or is a filter. */
    static boolean useOnly(List<String> allowed, String command) {
        return CALL.splitAsStream(command.replaceAll("\\\\\\n\\s*", " "))
                .map(call -> call.strip().replaceFirst("^(?:sudo|watch(?: -\\S+(?: \\d+)?)*) ", ""))
                .filter(call -> !call.isEmpty() && !call.startsWith("#"))
                .allMatch(call -> FILTERS.contains(call.split("\\s", 2)[0])
                        || allowed.stream().anyMatch(tool -> (call + " ").startsWith(tool + " ")));
    }

    /** Whether a command line changes something. */
    static boolean change(String command) {
        return CHANGING.matcher(command).find() && !DRY.matcher(command).find();
    }

    /** Whether a command line speaks to a Kubernetes cluster. */
    static boolean speakToCluster(String command) {
        return CLUSTER.matcher(command).matches();
    }

    /** A command as one sentence: what it is called with is part of what it does. */
    static List<Token> tokens(String command, Tokenizer tokenizer) {
        return tokenizer.tokens(command).stream()
                .map(token -> new Token(token.word(), token.meaning(), -1))
                .toList();
    }
}
