package dev.planwright.playbook.internal.search;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which stems, and which pairs of stems, mean the same to the search. Stateless. */
final class Synonyms {
    /** What pairs become that look like ours and speak of another world: a job application is neither. */
    static final String ELSEWHERE = "another-world";

    /** A stem, and those that it stands for. */
    private static final Map<String, String> WORDS = table("""
            db: databas, dbs
            kubernet: k8, k8s, kubernetes, kube, eks, gke, aks
            mongodb: mongo
            rabbitmq: rabbit
            elasticsearch: elastic, es
            postgr: pg, postgres, postgresql, postgress
            deploy: releas, ship, rollout, launch, redeploy
            setup: install, instal, provision, bootstrap, build, creat, establish, implement, introduc
            production: prod, liv
            environ: env
            httperror: 5xx, 502, 502s, 503, 503s, 504, 504s
            accident: accidentally
            application: app, applic
            servic: svc
            monitor: observability
            certificat: cert
            tls: ssl
            memory: ram, heap
            rollback: revert, undo
            delet: eras, erasur, purg
            provider: vendor
            index: reindex
            drill: rehears, practis, exercis
            replica: standby
            cost: spend
            oncall: rota, pager
            crashloop: crashloopbackoff
            drop: dropp
            upgrad: updat, bump, uplift
            migrat: mov, relocat, transition
            replac: substitut, ditch
            decommission: decom, retir, nuk, dismantl, scrap
            remov: rid
            spik: jump, soar, surg, skyrocket
            postmortem: rca, retrospectiv
            credential: cred
            password: passwd, passphras, pw
            host: box
            catalog: catalogu
            centr: center
            organisat: organizat
            premis: prem
            another-world: essay, novel, poem, exam, quiz, comic, meetup, vacancy, homework, toner, birthday, wedding, recip, furnitur
            developer: engineer, sre, colleagu, newcomer, employee
            troubleshoot: investigat, diagnos, debug, analys, analyz
            slow: sluggish
            outag: unavailabl, unreachabl, down, offlin, crash
            fail: failur, broken, malfunction
            repository: repo
            breach: compromis, hack
            """);
    /** A stem, and the pairs of stems that it stands for. */
    private static final Map<String, String> PAIRS = table("""
            setup: set up, stand up, spin up, bring up
            cicd: ci cd, continuou integration, continuou delivery, continuou deployment
            zerodowntim: zero downtim, without downtim, no downtim
            bluegreen: blu green
            onboard: on board
            microservic: micro servic
            timeout: tim out
            developer: new hir, team member, new joiner
            another-world: job application, job interview, job offer, bank account, blog post, job advert, book flight, explain what, a slid, my cv
            deploy: go liv, roll out, into production, to production, into prod, to prod, push liv
            db: data bas
            decompos: split up, break up, break apart, carv up
            crashloop: crash loop
            loadbalanc: load balanc
            oncall: on call
            provider: third party
            ha: highly availabl, high availability
            decommission: switch off, turn off
            replac: swap out
            ml: machin learn
            dr: disaster recovery
            websit: web sit
            sbom: bill of
            """);

    private Synonyms() {}

    private static Map<String, String> table(String lines) {
        Map<String, String> table = new HashMap<>();
        for (String line : lines.split("\n")) {
            int colon = line.indexOf(':');
            for (String word : line.substring(colon + 1).split(",")) {
                table.put(word.strip(), line.substring(0, colon));
            }
        }
        return table;
    }

    /** The stems that others stand for. */
    static Set<String> words() {
        return WORDS.keySet();
    }

    /** The stem that stands for another, or for what it is derived from; that itself if none does. */
    static String of(String stem, String base) {
        return WORDS.getOrDefault(stem, WORDS.getOrDefault(base, base));
    }

    /** The stem that two stems in a row are. */
    static Optional<String> ofPair(String first, String second) {
        return Optional.ofNullable(PAIRS.get(first + " " + second));
    }
}
