package dev.planwright.domain.language;

import dev.planwright.domain.check.Stem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Words that mean the same, and things that are kinds of other things, as people of operations use them. Thread-safe. */
public final class Lexicon {
    /** Two words that make one: the parts without ending, and the one. */
    static final Map<String, String> COMPOUNDS = Map.ofEntries(
            Map.entry("backup", "backup"),
            Map.entry("rollback", "rollback"),
            Map.entry("backout", "rollback"),
            Map.entry("rollout", "rollout"),
            Map.entry("signoff", "signoff"),
            Map.entry("cutover", "cutover"),
            Map.entry("failover", "failover"),
            Map.entry("switchover", "switchover"),
            Map.entry("shutdown", "shutdown"),
            Map.entry("poweroff", "shutdown"),
            Map.entry("switchoff", "shutdown"),
            Map.entry("turnoff", "shutdown"),
            Map.entry("powercycle", "reboot"),
            Map.entry("postmortem", "postmortem"),
            Map.entry("offline", "offline"),
            Map.entry("downtime", "downtime"),
            Map.entry("timeout", "timeout"));

    /** The first word of each line stands for all of them. */
    private static final String SAME = """
            delete deletion remove removal purge erase erasure wipe destroy destruction truncate truncation drop
            reboot rebooting
            restart bounce relaunch
            deploy deployment ship rollout
            migrate migration
            stop shutdown halt
            decommission retire retirement dismantle
            disable deactivate
            enable activate
            force forced forcibly forceful forcefully
            approve approval approver signoff consent authorise authorize authorisation authorization
            notify notification inform brief tell announce announcement communicate communication
            verify verification confirm confirmation check validate validation
            clear recover recovery recovered resolve resolution healthy gone normal
            rollback revert undo backout
            monitor monitoring observe observation watch
            postmortem retrospective
            review reviewer
            test testing
            node host machine
            volume pv pvs pvc pvcs claim persistentvolume persistentvolumeclaim
            namespace ns
            0 zero
            database db
            replica replicas instance
            configure configuration config
            install installation
            replace replacement
            terminate termination
            encrypt encryption
            document documentation
            inspect inspection
            rotate rotation
            expose exposure
            modify modification
            access login
            engineer colleague developer admin administrator person people
            customer user client
            scan scanning
            production prod
            permission right
            credential secret password
            """;

    /** The first word of each line is the name of a kind, the others are of it. */
    private static final String KINDS = """
            data volume bucket table database namespace record topic index backup snapshot
            database postgres postgresql mysql mariadb mongodb oracle cassandra redis
            reboot powercycle
            stop decommission
            """;

    private static final Map<String, String> MEANINGS = new HashMap<>();
    private static final Map<String, List<String>> MEMBERS = new HashMap<>();

    static {
        SAME.lines().map(Lexicon::stems).forEach(line -> line.forEach(stem -> MEANINGS.put(stem, line.get(0))));
        KINDS.lines()
                .map(line ->
                        stems(line).stream().map(Lexicon::meaning).distinct().toList())
                .forEach(line -> MEMBERS.put(line.get(0), line));
    }

    private Lexicon() {}

    private static List<String> stems(String line) {
        return List.of(line.split(" ")).stream()
                .map(word -> Stem.all(word).get(0))
                .toList();
    }

    /** What a stem is compared by. */
    public static String meaning(String stem) {
        return MEANINGS.getOrDefault(stem, stem);
    }

    /** A meaning and those that are kinds of it: "data" may be a volume. */
    public static List<String> withKinds(String meaning) {
        return MEMBERS.getOrDefault(meaning, List.of(meaning));
    }

    /** The meanings of several words. */
    static Set<String> meanings(String words) {
        return Set.copyOf(stems(words).stream().map(Lexicon::meaning).toList());
    }
}
