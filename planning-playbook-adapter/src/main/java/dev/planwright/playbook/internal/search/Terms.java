package dev.planwright.playbook.internal.search;

import dev.planwright.domain.check.Stem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The words of a text as the search compares them: stemmed, synonyms made one, without words that say nothing. Stateless. */
public final class Terms {
    private static final Set<String> STOP = Set.of(
            ("a about after again all also an and another any are as at be been before being between both but by can"
                            + " could did do doe each else every for from get give go had has have he help her here his how i if"
                            + " in into is it its just let like make many may me more most much must my need no not now of on one"
                            + " only or other our out over own per pleas plea please properly same she should so some step such"
                            + " take task than that the their them then ther thes thi they this thos those to too under until up"
                            + " us use very via want wa was way we were what when wher which while who why will with within"
                            + " without would you your plan create-plan asap")
                    .split(" "));
    /** Pairs of stems that are one word. */
    private static final Map<String, String> PAIRS = Map.ofEntries(
            Map.entry("set up", "setup"),
            Map.entry("stand up", "setup"),
            Map.entry("spin up", "setup"),
            Map.entry("bring up", "setup"),
            Map.entry("ci cd", "cicd"),
            Map.entry("continuou integration", "cicd"),
            Map.entry("continuou delivery", "cicd"),
            Map.entry("continuou deployment", "cicd"),
            Map.entry("zero downtim", "zerodowntim"),
            Map.entry("without downtim", "zerodowntim"),
            Map.entry("no downtim", "zerodowntim"),
            Map.entry("blu green", "bluegreen"),
            Map.entry("on board", "onboard"),
            Map.entry("micro servic", "microservic"),
            Map.entry("tim out", "timeout"),
            Map.entry("new hir", "developer"),
            Map.entry("team member", "developer"),
            Map.entry("new joiner", "developer"),
            Map.entry("go liv", "deploy"),
            Map.entry("data bas", "db"),
            Map.entry("roll out", "deploy"),
            Map.entry("into production", "deploy"),
            Map.entry("to production", "deploy"),
            Map.entry("into prod", "deploy"),
            Map.entry("to prod", "deploy"),
            Map.entry("push liv", "deploy"),
            Map.entry("split up", "decompos"),
            Map.entry("break up", "decompos"),
            Map.entry("break apart", "decompos"),
            Map.entry("carv up", "decompos"),
            Map.entry("crash loop", "crashloop"),
            Map.entry("load balanc", "loadbalanc"),
            Map.entry("on call", "oncall"),
            Map.entry("third party", "provider"),
            Map.entry("highly availabl", "ha"),
            Map.entry("high availability", "ha"),
            Map.entry("switch off", "decommission"),
            Map.entry("turn off", "decommission"));
    /** Stem to the stem that stands for it. */
    private static final Map<String, String> SYNONYMS = Map.ofEntries(
            Map.entry("databas", "db"),
            Map.entry("dbs", "db"),
            Map.entry("k8", "kubernet"),
            Map.entry("k8s", "kubernet"),
            Map.entry("kubernetes", "kubernet"),
            Map.entry("kube", "kubernet"),
            Map.entry("eks", "kubernet"),
            Map.entry("gke", "kubernet"),
            Map.entry("aks", "kubernet"),
            Map.entry("pg", "postgr"),
            Map.entry("postgres", "postgr"),
            Map.entry("postgresql", "postgr"),
            Map.entry("releas", "deploy"),
            Map.entry("ship", "deploy"),
            Map.entry("rollout", "deploy"),
            Map.entry("launch", "deploy"),
            Map.entry("redeploy", "deploy"),
            Map.entry("install", "setup"),
            Map.entry("instal", "setup"),
            Map.entry("provision", "setup"),
            Map.entry("bootstrap", "setup"),
            Map.entry("build", "setup"),
            Map.entry("creat", "setup"),
            Map.entry("establish", "setup"),
            Map.entry("implement", "setup"),
            Map.entry("introduc", "setup"),
            Map.entry("prod", "production"),
            Map.entry("liv", "production"),
            Map.entry("env", "environment"),
            Map.entry("app", "application"),
            Map.entry("svc", "servic"),
            Map.entry("applic", "application"),
            Map.entry("observability", "monitor"),
            Map.entry("cert", "certificat"),
            Map.entry("ssl", "tls"),
            Map.entry("ram", "memory"),
            Map.entry("heap", "memory"),
            Map.entry("revert", "rollback"),
            Map.entry("undo", "rollback"),
            Map.entry("eras", "delet"),
            Map.entry("erasur", "delet"),
            Map.entry("purg", "delet"),
            Map.entry("vendor", "provider"),
            Map.entry("reindex", "index"),
            Map.entry("rehears", "drill"),
            Map.entry("practis", "drill"),
            Map.entry("exercis", "drill"),
            Map.entry("standby", "replica"),
            Map.entry("spend", "cost"),
            Map.entry("rota", "oncall"),
            Map.entry("pager", "oncall"),
            Map.entry("crashloopbackoff", "crashloop"),
            Map.entry("dropp", "drop"),
            Map.entry("upgrad", "upgrad"),
            Map.entry("updat", "upgrad"),
            Map.entry("engineer", "developer"),
            Map.entry("sre", "developer"),
            Map.entry("colleagu", "developer"),
            Map.entry("newcomer", "developer"),
            Map.entry("employee", "developer"),
            Map.entry("investigat", "troubleshoot"),
            Map.entry("diagnos", "troubleshoot"),
            Map.entry("debug", "troubleshoot"),
            Map.entry("analys", "troubleshoot"),
            Map.entry("sluggish", "slow"),
            Map.entry("unavailabl", "outag"),
            Map.entry("unreachabl", "outag"),
            Map.entry("down", "outag"),
            Map.entry("offlin", "outag"),
            Map.entry("crash", "outag"),
            Map.entry("failur", "fail"),
            Map.entry("broken", "fail"),
            Map.entry("malfunction", "fail"),
            Map.entry("repo", "repository"),
            Map.entry("breach", "breach"),
            Map.entry("compromis", "breach"),
            Map.entry("hack", "breach"));

    private Terms() {}

    /** The terms of a text, in order. */
    public static List<String> of(String text) {
        List<String> joined = new ArrayList<>();
        for (String stem : Stem.all(text)) {
            int last = joined.size() - 1;
            String pair = last < 0 ? null : PAIRS.get(joined.get(last) + " " + stem);
            if (pair == null) {
                joined.add(stem);
            } else {
                joined.set(last, pair);
            }
        }
        List<String> terms = new ArrayList<>();
        for (String stem : joined) {
            if (!STOP.contains(stem) && !isNumber(stem)) {
                terms.add(canonical(stem));
            }
        }
        return terms;
    }

    private static String canonical(String stem) {
        String base = base(stem);
        return SYNONYMS.getOrDefault(stem, SYNONYMS.getOrDefault(base, base));
    }

    /** Nouns made of verbs: deployment, migration. */
    private static String base(String stem) {
        if (stem.length() > 7 && stem.endsWith("ment")) {
            return stem.substring(0, stem.length() - 4);
        }
        return stem.length() > 6 && stem.endsWith("ation") ? stem.substring(0, stem.length() - 3) : stem;
    }

    /** 12 or v12. */
    private static boolean isNumber(String stem) {
        for (int at = stem.startsWith("v") && stem.length() > 1 ? 1 : 0; at < stem.length(); at++) {
            if (stem.charAt(at) < '0' || stem.charAt(at) > '9') {
                return false;
            }
        }
        return true;
    }
}
