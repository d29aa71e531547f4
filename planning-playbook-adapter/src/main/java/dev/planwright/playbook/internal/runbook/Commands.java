package dev.planwright.playbook.internal.runbook;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells commands from other texts, and those that change something from those that look only. Stateless. */
final class Commands {
    /** Programs of operators; what starts with one of these is a command, wherever it stands. */
    private static final Set<String> PROGRAMS = Set.of(
            ("oc kubectl helm kustomize docker podman crictl ctr nerdctl ceph rbd rados radosgw-admin odf virtctl"
                            + " etcdctl istioctl argocd flux terraform tofu ansible ansible-playbook vault consul nomad aws gcloud"
                            + " gsutil az eksctl rosa ocm doctl curl wget ssh scp sftp rsync dig nslookup host ping traceroute mtr"
                            + " nc telnet tcpdump ss netstat ip ifconfig iptables nft ethtool systemctl service journalctl dmesg"
                            + " top htop ps kill df du free iostat vmstat sar lsof strace ls cat less tail head grep egrep awk sed"
                            + " jq yq find sudo mount umount lsblk fdisk mkfs fsck openssl certbot psql pg_dump pg_restore mysql"
                            + " mysqldump mongo mongosh redis-cli sqlite3 kafka-topics kafka-consumer-groups rabbitmqctl nginx"
                            + " apachectl haproxy git make npm yarn pip python python3 java jstack jmap jcmd export source echo"
                            + " date watch for while if cd cp mv rm mkdir chmod chown tar gzip base64 xargs tr wc sort uniq hdfs"
                            + " zookeeper-shell promtool amtool logcli influx cqlsh nodetool patronictl pgbouncer gitlab-ctl rails"
                            + " bundle velero restic borg nmap openstack virsh zfs zpool lvs vgs pvs nvme smartctl chroot crontab"
                            + " at systemd-analyze calicoctl cilium hubble linkerd kubeadm kops k9s stern talosctl microk8s"
                            + " minikube kind skopeo")
                    .split(" "));

    private static final Set<String> SQL = Set.of(
            "SELECT", "SHOW", "EXPLAIN", "ALTER", "UPDATE", "DELETE", "INSERT", "VACUUM", "ANALYZE", "REINDEX", "KILL",
            "SET", "START", "STOP", "CREATE", "DROP", "GRANT", "REVOKE");
    /** Where the author says what is to be run, that counts. */
    private static final Set<String> SHELLS = Set.of(
            "bash", "sh", "shell", "zsh", "powershell", "sql", "promql", "logql", "python", "ruby", "javascript");

    private static final Set<String> OUTPUT_LANGUAGES = Set.of("output", "log", "logs", "plaintext", "diff", "csv");
    /** What stands before a command in a transcript. */
    static final Pattern PROMPT = Pattern.compile(
            "^\\s*(?:\\$|>>>|PS>|sh-[\\d.]+[#$]|[\\w.-]+@[\\w.-]+[:\\s][^$#]*[$#]|\\[[^\\]]+\\][$#])\\s+");

    private static final Pattern OUTPUT_LEAD = Pattern.compile(
            "\\b(?:output|(?:this|it|which|that) (?:should |will )?(?:show|print|display|return|list|give)s?|result|looks? like|similar to|returns?|as follows|log(?:s|ged)? (?:the"
                    + " )?(?:following|entry|message|error)|following (?:log|error|entry|message)s?|will log|would"
                    + " see|you(?:'ll| will| should)? see|example (?:log|error|message)s?)\\b[^.]*:?$",
            Pattern.CASE_INSENSITIVE);
    /** Words after which even a block of a shell's language is what was printed. */
    private static final Pattern PRINTED_LEAD = Pattern.compile(
            "\\b(?:should show|should see|will see|(?:expected|example|sample) output|output (?:is|looks?|should))\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern CALL = Pattern.compile(
            "\\b(?:run|running|execute|executing|issue|invoke|enter|type)(?: the)?(?: command| script)? $",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern CALLABLE = Pattern.compile("(?=.*[-/=<$|])[a-z.][\\w./-]* [-\\w./:<$\"'{].*");
    private static final Pattern READING = Pattern.compile(
            "\\b(?:get|describe|logs?|status|list|ls|show|top|explain|view|history|version|events?|inspect|ps|df|du|cat|tail|head|grep|dig|nslookup|ping|traceroute|curl"
                    + " -s|journalctl|netstat|ss|iostat|free|dump|health|stat|"
                    + "select|rate|sum|count|query|find|watch|diff|who|uptime)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern CHANGING = Pattern.compile(
            "\\b(?:delete|patch|apply|create|scale|rollout"
                    + " (?:restart|undo)|restart|start|stop|edit|set|drain|cordon|uncordon|"
                    + "taint|label|annotate|replace|rm|kill|reboot|shutdown|reload|install|upgrade|uninstall|push|write|put|"
                    + "update|insert|drop|truncate|alter|vacuum|reindex|mv|cp|chmod|chown|mkfs|fsck|umount|mount|import|"
                    + "restore|promote|failover|rollback|evict|purge|flush|enable|disable|adm|reset|revoke|renew|expand|resize)\\b",
            Pattern.CASE_INSENSITIVE);

    private Commands() {}

    /** Whether a block is what a command printed, or a log, as its language, the words before it or its look tell. */
    static boolean isOutput(Block.Code code, String lead) {
        if (OUTPUT_LANGUAGES.contains(code.language())) {
            return true;
        }
        boolean shell =
                SHELLS.contains(code.language()) && !PRINTED_LEAD.matcher(lead).find();
        return OUTPUT_LEAD.matcher(lead).find() && !shell && !looksLikeCommand(code.text());
    }

    /** Whether a piece of text is a command of a well-known program, with something to work on. */
    static boolean looksLikeCommand(String text) {
        String first = text.strip()
                .lines()
                .filter(line -> !line.strip().startsWith("#"))
                .findFirst()
                .orElse("");
        if (PROMPT.matcher(first).find()) {
            return true;
        }
        String[] words = first.strip().split("\\s+", 2);
        String program = words[0].substring(words[0].lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        return words.length > 1 && (PROGRAMS.contains(program) || SQL.contains(words[0]) || words[0].startsWith("./"));
    }

    /** Whether a sentence says to run a piece of code, or names a step and gives it after a colon. */
    static boolean isCalledIn(String sentence, String code) {
        int at = sentence.indexOf("`" + code + "`");
        return at > 0
                && (CALL.matcher(sentence.substring(0, at)).find()
                        || (sentence.substring(0, at).endsWith(": ")
                                && CALLABLE.matcher(code).matches()));
    }

    /** Whether a command seems to change something. One that does both, changes. */
    static boolean changes(String command) {
        return CHANGING.matcher(command).find()
                && !command.strip().matches("(?s)(?:oc|kubectl)(?: -\\S+(?: \\S+)?)* (?:get|describe|logs|top)\\b.*");
    }

    /** Whether a command seems to look only. */
    static boolean looks(String command) {
        return !changes(command) && READING.matcher(command).find();
    }
}
