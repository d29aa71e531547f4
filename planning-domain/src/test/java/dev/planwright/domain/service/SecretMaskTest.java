package dev.planwright.domain.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.planwright.domain.plan.Finding;
import dev.planwright.domain.plan.FindingCode;
import dev.planwright.domain.request.ContextValue;
import dev.planwright.domain.request.JsonPointer;
import dev.planwright.domain.request.ParentStep;
import dev.planwright.domain.request.PlanContext;
import dev.planwright.domain.request.PlanRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretMaskTest {
    private static SecretMask.Masked mask(String key, String value) {
        return SecretMask.mask(PlanRequest.of("Upgrade PostgreSQL", PlanContext.of(key, value)));
    }

    private static String masked(String key, String value) {
        return mask(key, value).request().context().get(key).orElseThrow().asText();
    }

    @ParameterizedTest
    @CsvSource({
        "password,hunter2",
        "db_password,correct horse battery staple",
        "DB-Passwd,x",
        "apiKey,abc",
        "aws.secret_access_key,wJalrXUtnFEMIK7MDENGbPxRfiCYEXAMPLEKEY",
        "token,3f9d1c",
        "clientSecret,q8Zt1",
        "signing_key,0x99",
        "DB_PASS,hunter2",
        "storageAccountKey,Zm9vYmFyYmF6",
        "client-key-data,LS0tabc"
    })
    void masksWhatStandsUnderAKeyThatSaysSo(String key, String value) {
        assertThat(masked(key, value)).isEqualTo("***");
    }

    @ParameterizedTest
    @CsvSource({
        "password,${DB_PASSWORD}",
        "password,vault:secret/db#password",
        "password,required",
        "secrets,AWS Secrets Manager",
        "credentials,in HashiCorp Vault",
        "token,OAuth",
        "password_policy,rotate every 90 days",
        "secret_manager,Vault 1.15",
        "tokenizer,cl100k",
        "service,payment-api",
        "note,the api key rotates on 2026-01-05"
    })
    void leavesReferencesNamesAndOtherKeysAlone(String key, String value) {
        assertThat(mask(key, value).notes()).isEmpty();
        assertThat(masked(key, value)).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "AKIAIOSFODNN7EXAMPLE",
                "ghp_aBcDeFgHiJkLmNoPqRsTuVwXyZ0123456789",
                "glpat-abcdefghij0123456789",
                "xoxb-123456789012-abcdefghij",
                "sk-abcdefghijklmnopqrstuvwx",
                "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.dBjftJeZ4CVP",
                "-----BEGIN RSA PRIVATE KEY-----\nMIIEow+/=\n-----END RSA PRIVATE KEY-----",
                "-----BEGIN RSA PRIVATE KEY-----\nDEK-Info: AES-128-CBC,00\n\nMIIE-ow+/=\n-----END RSA PRIVATE KEY-----",
                "-----BEGIN PGP PRIVATE KEY BLOCK-----\nlQdG-BF\n-----END PGP PRIVATE KEY BLOCK-----",
                "LS0tLS1CRUdJTiBSU0EgUFJJVkFURSBLRVktLS0tLQo=",
                "hvs.CAESIJ3xy8aBcDeFgHiJkLmNoP",
                "npm_aBcDeFgHiJkLmNoPqRsTuVwXyZ0123456789"
            })
    void masksWhatHasTheFormOfASecretWhereverItStands(String secret) {
        assertThat(masked("note", "use " + secret + " please")).isEqualTo("use *** please");
        SecretMask.Masked inTask = SecretMask.mask(PlanRequest.of("Upgrade PostgreSQL with " + secret));
        assertThat(inTask.request().task()).isEqualTo("Upgrade PostgreSQL with ***");
        assertThat(inTask.notes()).extracting(Finding::path).containsExactly("/task_description");
    }

    @ParameterizedTest
    @CsvSource({
        "postgres://app:s3cr3t@db:5432/x,postgres://app:***@db:5432/x",
        "postgres://app:p@ss:w@rd@db:5432/x,postgres://app:***@db:5432/x",
        "redis://:s3cr3t@cache:6379,redis://:***@cache:6379",
        "https://acc.blob.core.windows.net/c?sv=2024&sig=aBc%2Fd3f%3D&se=1,https://acc.blob.core.windows.net/c?sv=2024&sig=***&se=1",
        "https://hooks.slack.com/services/T00000000/B00000000/abcdefgh,https://hooks.slack.com/services/***",
        "Authorization: Basic YWRtaW46czNjcjN0,Authorization: Basic ***",
        "curl -s -u admin:s3cr3t https://x/,curl -s -u admin:*** https://x/",
        "'{\"user\":\"app\",\"password\":\"swordfish\"}','{\"user\":\"app\",\"password\":\"***\"}'",
        "'user: app\npassword: swordfish\nhost: db','user: app\npassword: ***\nhost: db'",
        "DefaultEndpointsProtocol=https;AccountKey=Zm9vYmFy==;EndpointSuffix=x,DefaultEndpointsProtocol=https;AccountKey=***;EndpointSuffix=x",
        "DB_PASS=hunter22 bypass=never,DB_PASS=*** bypass=never",
        "DB_PASSWORD=hunter22 DB_HOST=db,DB_PASSWORD=*** DB_HOST=db",
        "mysql --password hunter22 -h db,mysql --password *** -h db",
        "Authorization: Bearer abcdefghijklmnop1234,Authorization: Bearer ***",
        "the password is hunter22,the password is ***"
    })
    void masksOnlyTheSecretWithinAText(String text, String expected) {
        assertThat(masked("note", text)).isEqualTo(expected);
    }

    @Test
    void findsSecretsAnywhereInTheTreeAndSaysWhere() {
        PlanContext context = PlanContext.EMPTY
                .with(
                        "env",
                        new ContextValue.Items(List.of(new ContextValue.Fields(
                                Map.of("name", ContextValue.of("DB_PASSWORD"), "value", ContextValue.of("hunter2"))))))
                .with("credentials", new ContextValue.Fields(Map.of("root", ContextValue.of(123_456))));

        SecretMask.Masked masked = SecretMask.mask(PlanRequest.of("Upgrade PostgreSQL", context));

        assertThat(masked.notes())
                .extracting(Finding::path)
                .containsExactly("/context/env/0/value", "/context/credentials/root");
        assertThat(masked.notes()).extracting(Finding::code).containsOnly(FindingCode.SECRET_MASKED);
        assertThat(masked.request().context().toString())
                .doesNotContain("hunter2")
                .doesNotContain("123456");
        assertThat(masked.request().context().at(JsonPointer.ofDotted("env.0.name")))
                .hasValue(ContextValue.of("DB_PASSWORD"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "postgres://app:${DB_PASS}@db/x",
                "run npm_config_registry and hf_hub_download",
                "docker run -u 1000:1000 app:latest",
                "https://x/?key=${KEY}&token=<token>",
                "the pypi-mirror.example.com cache",
                "password: required"
            })
    void leavesTextsWithoutASecretAlone(String text) {
        assertThat(masked("note", text)).isEqualTo(text);
    }

    @Test
    void aKeyOfTheContextMayBeASecretItself() {
        String token = "ghp_aBcDeFgHiJkLmNoPqRsTuVwXyZ0123456789";
        PlanContext context = PlanContext.of(token, "bob").with("by " + token, ContextValue.of("eve"));

        SecretMask.Masked masked = SecretMask.mask(PlanRequest.of("Upgrade PostgreSQL", context));

        assertThat(masked.toString()).doesNotContain(token);
        assertThat(masked.notes()).extracting(Finding::path).containsExactly("/context/***", "/context/by ***");
        assertThat(masked.request().context().get("***")).hasValue(ContextValue.of("bob"));
    }

    @Test
    void keysThatAreMaskedStayTwoKeys() {
        PlanContext context = PlanContext.of("glpat-abcdefghij0123456789", "bob")
                .with("glpat-abcdefghij9876543210", ContextValue.of("eve"));

        assertThat(SecretMask.mask(PlanRequest.of("Upgrade PostgreSQL", context))
                        .request()
                        .context()
                        .toString())
                .contains("bob")
                .contains("eve")
                .doesNotContain("glpat-");
    }

    @Test
    void aPrivateKeyThatComesLineByLineIsMaskedAsOne() {
        ContextValue lines = new ContextValue.Items(List.of(
                ContextValue.of("-----BEGIN PRIVATE KEY-----"),
                ContextValue.of("MIIEvQIBADANBg"),
                ContextValue.of("-----END PRIVATE KEY-----"),
                ContextValue.of("mode 600")));

        SecretMask.Masked masked = SecretMask.mask(PlanRequest.of("Upgrade", PlanContext.EMPTY.with("file", lines)));

        assertThat(masked.request().context().get("file").orElseThrow().asText())
                .doesNotContain("MIIEvQIBADANBg")
                .contains("mode 600");
        assertThat(masked.notes()).extracting(Finding::path).containsExactly("/context/file/0");
    }

    @Test
    void aKeyThatIsCutOffIsMaskedToItsEnd() {
        assertThat(masked("note", "use -----BEGIN PRIVATE KEY-----\nMIIEow+/=\nab"))
                .isEqualTo("use ***");
    }

    @Test
    void whatWasMaskedBeforeIsStillSaid() {
        SecretMask.Masked once = mask("db_password", "hunter2");

        SecretMask.Masked twice = SecretMask.mask(once.request());

        assertThat(twice).isEqualTo(once);
    }

    @Test
    void aRequestWithoutSecretsStaysTheSame() {
        PlanRequest request = PlanRequest.of("Rotate the API keys of the payment service", PlanContext.of("a", "b"));

        assertThat(SecretMask.mask(request).request()).isSameAs(request);
    }

    @Test
    void hostileTextsAreMaskedInLinearTime() {
        String text = ("a://" + "b:".repeat(500) + "password=" + "-----BEGIN PRIVATE KEY----- ").repeat(100);

        assertThat(SecretForms.masked(text)).isNotEmpty();
        assertThat(SecretForms.masked("eyJ".repeat(50_000))).isNotEmpty();
        assertThat(SecretForms.masked("-----BEGIN PRIVATE KEY-----" + "x\n".repeat(100_000)))
                .isEqualTo("***");
        assertThat(SecretForms.masked("curl ".repeat(20_000) + "\n".repeat(50_000) + "- password: ".repeat(9_000)))
                .isNotEmpty();
    }

    @Test
    void masksWhatIsSaidOfTheParentStepToo() {
        ParentStep parent = new ParentStep(
                Optional.empty(),
                Optional.empty(),
                OptionalInt.empty(),
                "Upgrade with password=hunter22",
                Optional.of("Log in with password=hunter23"),
                List.of("Use password=hunter24"),
                Optional.empty());

        SecretMask.Masked masked =
                SecretMask.mask(PlanRequest.of("Log in to the database").withParent(parent));

        assertThat(masked.request().parent())
                .contains(new ParentStep(
                        Optional.empty(),
                        Optional.empty(),
                        OptionalInt.empty(),
                        "Upgrade with password=***",
                        Optional.of("Log in with password=***"),
                        List.of("Use password=***"),
                        Optional.empty()));
        assertThat(masked.notes())
                .extracting(note -> note.path())
                .containsExactly("/parent/task", "/parent/name", "/parent/subtasks");
    }
}
