package dev.planwright.domain.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StemTest {
    @ParameterizedTest
    @CsvSource({
        "backups, Back up",
        "backed-up, back up",
        "rolling back, rollback",
        "rolled out, roll-outs",
        "policies, policy",
        "stopping, stop",
        "migrated, migrates",
        "caches, cached",
        "failing over, failover",
        "signing off, sign-off",
        "re-boot, reboot",
        "power cycle, powercycling",
        "post-mortem, postmortems",
        "down-time, downtime",
        "cut over, cutover",
        "switched over, switchover",
        "ＡＢＣ, abc",
        "adding, add",
        "grabbed, grab",
        "buses, bus"
    })
    void wordsOfTheSameKindCompareAsEqual(String one, String other) {
        assertThat(Stem.all(one)).isEqualTo(Stem.all(other)).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "class, clas",
        "status, statu",
        "need, ne",
        "ring, r",
        "use, us",
        "bed, b",
        "going, go",
        "used, us",
        "gas, ga"
    })
    void shortWordsAndOtherEndingsStay(String word, String cut) {
        assertThat(Stem.all(word)).isNotEqualTo(List.of(cut));
    }

    @Test
    void keepsWordsOfAllScriptsWhole() {
        assertThat(Stem.all("数据库 迁移: Größe, 𝒳-ray don't"))
                .containsExactly("数据库", "迁移", "größ", "x", "ray", "do", "not");
        assertThat(Stem.all(" ?! ")).isEmpty();
    }
}
