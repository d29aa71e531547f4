package dev.planwright.playbook.internal.runbook;

import dev.planwright.domain.check.Stem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Tells from programs and technologies that a step names which skills it takes. Stateless. */
final class Skills {
    private static final int MOST = 4;
    /** Skill to the words that tell it; the first word of a command counts like any other. */
    private static final Map<String, Set<String>> WORDS = words();

    private Skills() {}

    private static Map<String, Set<String>> words() {
        Map<String, Set<String>> words = new LinkedHashMap<>();
        put(words, "OpenShift", "oc openshift ocp rosa machineconfig");
        put(
                words,
                "Kubernetes",
                "kubectl kubernetes k8s pod pods kubelet daemonset statefulset configmap crictl kubeadm "
                        + "namespace replicaset");
        put(words, "Helm", "helm helmfile");
        put(words, "etcd", "etcd etcdctl");
        put(words, "Ceph storage", "ceph rbd rados osd rook odf cephfs");
        put(words, "Virtualization", "virtctl virsh kubevirt hypervisor libvirt");
        put(words, "PostgreSQL", "psql postgres postgresql pgbouncer patroni patronictl");
        put(words, "MySQL", "mysql mysqldump mariadb innodb galera");
        put(words, "MongoDB", "mongo mongosh mongodb");
        put(words, "Redis", "redis");
        put(words, "Cassandra", "cassandra nodetool cqlsh");
        put(words, "Elasticsearch", "elasticsearch opensearch kibana");
        put(words, "Kafka", "kafka zookeeper");
        put(words, "RabbitMQ", "rabbitmq rabbitmqctl");
        put(words, "Prometheus", "prometheus promql promtool alertmanager thanos amtool");
        put(words, "Grafana", "grafana loki logcli");
        put(words, "AWS", "aws ec2 s3 eks rds iam cloudwatch");
        put(words, "Google Cloud", "gcloud gsutil gke gcp");
        put(words, "Azure", "az azure aks");
        put(words, "Terraform", "terraform tofu");
        put(words, "Ansible", "ansible");
        put(words, "Docker", "docker containerd podman");
        put(words, "Vault", "vault");
        put(words, "TLS and certificates", "openssl certbot certificate tls");
        put(words, "DNS", "dig nslookup dns coredns");
        put(words, "Networking", "tcpdump iptables nft ethtool traceroute firewall vlan bgp ovn nic ip");
        put(words, "nginx", "nginx");
        put(words, "HAProxy", "haproxy");
        put(words, "Linux", "ssh systemctl journalctl sudo systemd dmesg kernel df du lsof iostat linux");
        put(words, "Git", "git github gitlab");
        return words;
    }

    private static void put(Map<String, Set<String>> all, String skill, String words) {
        Set<String> stems = new HashSet<>();
        for (String word : words.split(" ")) {
            stems.addAll(Stem.all(word));
        }
        all.put(skill, stems);
    }

    /** The skills that a text with its commands asks for, at most four. */
    static List<String> of(String text, List<String> commands) {
        Set<String> stems = new HashSet<>(Stem.all(text));
        commands.forEach(command -> stems.addAll(Stem.all(command)));
        List<String> skills = new ArrayList<>();
        WORDS.forEach((skill, words) -> {
            if (skills.size() < MOST && words.stream().anyMatch(stems::contains)) {
                skills.add(skill);
            }
        });
        return skills.isEmpty() ? List.of("Operations") : skills;
    }
}
