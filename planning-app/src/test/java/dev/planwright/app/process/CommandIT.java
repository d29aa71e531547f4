package dev.planwright.app.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandIT {
    private static final String TASK = "Deploy a new microservice to production";
    private static final String CYCLE = "{\"steps\":[{\"id\":\"a\",\"name\":\"A\",\"dependencies\":[\"b\"]},"
            + "{\"id\":\"b\",\"name\":\"B\",\"dependencies\":[\"a\"]}]}";

    @TempDir
    Path folder;

    @Test
    void aPipeGetsTheDocumentAndNothingElse() throws Exception {
        Launched plan = Launched.planwright("plan", TASK, "-c", "service_name=payment-api", "-o", "json");

        assertThat(plan.code()).isZero();
        assertThat(plan.err()).isEmpty();
        JsonNode document = new ObjectMapper().readTree(plan.out());
        assertThat(document.path("steps").size()).isGreaterThan(5);
        assertThat(plan.out()).contains("payment-api");
    }

    @Test
    void commandsReadFromAPipe() {
        Launched checked = Launched.shell(folder, "$PW plan '" + TASK + "' -o json | $PW validate -");
        Launched told =
                Launched.shell(folder, "echo '" + TASK + "' | $PW plan - -c service_name=payment-api | head -n 1");

        assertThat(checked.out()).startsWith("valid: ");
        assertThat(told.out()).isEqualTo("Deploy payment-api to production\n");
    }

    @Test
    void planIsReadBackByEveryOtherCommand() {
        Launched all = Launched.shell(
                folder,
                "set -e; $PW plan '" + TASK + "' -o json > plan.json; $PW validate plan.json;"
                        + " $PW schedule plan.json --team 2 -o json > team.json; $PW show plan.json > text;"
                        + " for form in yaml markdown mermaid csv; do $PW export plan.json -o $form > out.$form; done;"
                        + " $PW breakdown plan.json --step 1 > step; $PW validate - < plan.json");

        assertThat(all.err()).isEmpty();
        assertThat(all.code()).isZero();
        assertThat(all.out()).contains("valid: ");
    }

    @Test
    void wrongUseIsCodeTwo() {
        Launched option = Launched.planwright("plan", TASK, "--no-such-option");
        Launched command = Launched.planwright("validat", "x");
        Launched missing = Launched.planwright(
                "validate", folder.resolve("no such file.json").toString());

        assertThat(List.of(option.code(), command.code(), missing.code())).containsOnly(2);
        assertThat(command.err()).contains("validate");
        assertThat(missing.err()).contains("no such file.json");
        assertThat(option.out() + command.out() + missing.out()).isEmpty();
    }

    @Test
    void aVagueTaskIsCodeThreeWithAProblemDocumentForPrograms() throws Exception {
        Launched vague = Launched.planwright("plan", "Deploy the thing", "-o", "json");

        assertThat(vague.code()).isEqualTo(3);
        assertThat(new ObjectMapper().readTree(vague.out()).path("questions").size())
                .isPositive();
        assertThat(vague.err()).startsWith("planwright: ");
        assertThat(Launched.planwright("plan", "Bake a cake in zero gravity").code())
                .isEqualTo(3);
    }

    @Test
    void aPlanWithErrorsIsCodeFour() throws Exception {
        Path plan = Files.writeString(folder.resolve("cycle.json"), CYCLE);

        Launched validate = Launched.planwright("validate", plan.toString());

        assertThat(validate.code()).isEqualTo(4);
        assertThat(validate.out()).contains("a -> b -> a");
    }

    @Test
    void aFullDiskIsCodeOne() {
        Launched full = Launched.shell(folder, "[ -e /dev/full ] || exit 1; $PW plan '" + TASK + "' > /dev/full");

        assertThat(full.code()).isEqualTo(1);
        assertThat(full.err()).doesNotContain("at dev.planwright");
    }

    @Test
    void aReaderThatGoesAwayIsNoError() {
        Launched head =
                Launched.shell(folder, "{ $PW plan '" + TASK + "' -o json; echo $? > code; } | head -n 1; cat code");

        assertThat(head.out()).isEqualTo("{\n0\n");
        assertThat(head.err()).isEmpty();
    }

    @Test
    void interruptedIsCode130() {
        Launched interrupted = Launched.shell(
                folder,
                "mkfifo in; exec 3<>in; $PW plan --batch - --out out.jsonl < in & batch=$!;"
                        + " printf '{\"id\": 1, \"task_description\": \"" + TASK + "\"}\\n' >&3;"
                        + " n=0; until [ -s out.jsonl ] || [ $n -gt 300 ]; do sleep 0.1; n=$((n + 1)); done;"
                        + " kill -TERM $batch; wait $batch; exit $?");

        // a shell's background job ignores SIGINT; the JVM answers 128 + signal to both
        assertThat(interrupted.code()).isEqualTo(143);
    }

    @Test
    void bytesThatAreNoTextAreRefusedByName() {
        Launched task =
                Launched.run(List.of(Launched.LAUNCHER, "plan", "-"), new byte[] {(byte) 0xff, 'a'}, Map.of(), folder);

        assertThat(task.code()).isEqualTo(2);
        assertThat(task.err()).contains("standard input").contains("UTF-8");
    }

    @Test
    void textIsWrappedToTheWidthAndHasNoColoursInAPipe() {
        Launched narrow = Launched.run(
                List.of(Launched.LAUNCHER, "plan", TASK),
                new byte[0],
                Map.of("COLUMNS", "60", "TERM", "xterm"),
                folder);

        assertThat(narrow.out()).doesNotContain("\u001b");
        // commands are never wrapped, so that they can be copied
        assertThat(narrow.out().lines().filter(line -> line.length() > 60 && !line.startsWith("      $ ")))
                .isEmpty();
    }

    @Test
    void anInstalledFolderWorksFromAPathWithSpacesThroughALink() {
        Launched installed = Launched.shell(
                folder,
                "set -e; d='an installed program'; mkdir \"$d\" bin; cp $PW \"$d\"; t=$(dirname $PW)/planning-app/target;"
                        + " cp -r $t/planwright.jar $t/lib \"$d\"; ln -s \"../$d/planwright\" bin/planwright;"
                        + " bin/planwright --version; PLANWRIGHT_JAVA_OPTS='-Dx=1 -Dy=2' bin/planwright validate -"
                        + " < /dev/null || echo $?");

        assertThat(installed.out()).startsWith("planwright ").endsWith("2\n");
    }

    @Test
    void aCheckoutThatCannotBeWrittenSaysSoAndUsesWhatIsBuilt() {
        // a file named target keeps root out too
        String checkout = "set -e; touch pom.xml mvnw target; cp $PW .; ";
        Launched unbuilt = Launched.shell(folder, checkout + "./planwright --version");
        Launched built = Launched.shell(
                folder,
                checkout + "mkdir -p planning-app/target; t=$(dirname $PW)/planning-app/target;"
                        + " cp -r $t/planwright.jar $t/lib planning-app/target; touch -d '2 days ago' planning-app/target/*.jar;"
                        + " ./planwright --version");

        assertThat(unbuilt.code()).isEqualTo(1);
        assertThat(unbuilt.err()).contains("has not been built").contains(folder.toString());
        assertThat(built.code()).as(built.err()).isZero();
        assertThat(built.out()).startsWith("planwright ");
        assertThat(built.err()).contains("using it as it is");
    }

    @Test
    void aCheckoutIsBuiltAgainOnlyWhereASourceSaysSomethingElse() {
        // a Maven that puts the program there and notes that it ran
        String checkout =
                "set -e; mkdir -p planning-app/src/main; cp $PW .; touch pom.xml planning-app/pom.xml; t=$(dirname $PW)/planning-app/target;"
                        + " printf 'mkdir -p planning-app/target; cp -r %s/planwright.jar %s/lib planning-app/target; echo x >> builds'"
                        + " $t $t > mvnw; chmod +x mvnw; echo one > planning-app/src/main/A.java;";
        String later = "touch -d '1 minute' planning-app/src/main/A.java; ./planwright --version; cat builds;";
        Launched run = Launched.shell(
                folder,
                checkout + "./planwright --version; cat builds;" + later + "echo two > planning-app/src/main/A.java;"
                        + later + later);

        String version = run.out().lines().findFirst().orElseThrow();
        assertThat(run.out().replace(version, "v").lines())
                .as(run.err())
                .containsExactly("v", "x", "v", "x", "v", "x", "x", "v", "x", "x");
    }

    @Test
    void withoutAJavaTheMessageSaysWhatToDo() {
        Launched none = Launched.run(
                List.of("/bin/sh", Launched.LAUNCHER, "plan", TASK),
                new byte[0],
                Map.of("PATH", "/nowhere", "JAVA_HOME", "/nowhere", "PLANWRIGHT_NO_JDK_SEARCH", "yes"),
                folder);

        assertThat(none.code()).isNotZero();
        assertThat(none.out()).isEmpty();
    }

    @Test
    void aPortThatIsTakenIsToldOnceAndInOurWords() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(taken.getLocalPort());

            Launched run = Launched.planwright("serve", "--port", port);

            assertThat(run.code()).isEqualTo(2);
            assertThat(run.err().lines())
                    .containsExactly("planwright: Cannot listen on 127.0.0.1:" + port
                            + ": the port is taken or may not be used");
        }
    }
}
