package dev.planwright.domain.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.planwright.domain.plan.Finding;
import dev.planwright.domain.plan.FindingCode;
import dev.planwright.domain.request.ContextValue;
import dev.planwright.domain.request.JsonPointer;
import dev.planwright.domain.request.PlanContext;
import dev.planwright.domain.request.PlanRequest;
import java.util.List;
import java.util.Map;
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
        "signing_key,0x99"
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
                "-----BEGIN RSA PRIVATE KEY-----\nMIIEow+/=\n-----END RSA PRIVATE KEY-----"
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
    }
}
