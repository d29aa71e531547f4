package dev.planwright.domain.constraint;

import dev.planwright.domain.language.Token;
import dev.planwright.domain.language.Tokenizer;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which skills belong together. Thread-safe. */
public final class Skills {
    private static final List<Set<String>> FAMILIES = List.of(
            family(
                    "kubernetes k8s openshift helm container containers docker kubectl cluster operators rancher eks gke aks service operation delivery"),
            family(
                    "observability monitoring prometheus grafana promql logging tracing alerting metrics http incident command response management communication analysis"),
            family("networking network dns tls load balancing firewall ingress cni ovn vpn routing"),
            family(
                    "linux unix shell bash systemd storage ceph filesystem hardware virtualization virtualisation system systems"),
            family("database databases sql postgresql postgres mysql mongodb redis cassandra data"),
            family("cloud aws azure gcp terraform infrastructure ansible"),
            family("programming java python go golang software development developer debugging engineering testing"),
            family("security pki certificates iam secrets cryptography compliance"));

    private Skills() {}

    private static Set<String> family(String words) {
        return meanings(words);
    }

    private static Set<String> meanings(String text) {
        return Set.copyOf(
                new Tokenizer().tokens(text).stream().map(Token::meaning).toList());
    }

    /** Whether a skill is one of those at hand, or a special case of one: "Kubernetes administration" is "Kubernetes". */
    public static boolean among(String skill, List<String> atHand) {
        Set<String> words = meanings(skill);
        return atHand.stream().map(Skills::meanings).anyMatch(words::containsAll);
    }

    /** The skill at hand that is nearest to another one: of the same family. */
    public static Optional<String> nearest(String skill, List<String> atHand) {
        Set<String> words = meanings(skill);
        return FAMILIES.stream()
                .filter(family -> words.stream().anyMatch(family::contains))
                .flatMap(family ->
                        atHand.stream().filter(other -> meanings(other).stream().anyMatch(family::contains)))
                .findFirst();
    }
}
