package dev.planwright.domain.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenizerTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Back up the data            | backup the data
            (back-up) first             | (backup) first
            write/roll back, then stop  | write/rollback, then stop
            It was rolled back          | it was rollback
            cutting over to B           | cutover to B
            power-cycled twice          | reboot twice
            two post-mortems            | two postmortem
            re-boot it                  | reboot it
            "back our database up now"  | "backup our database now"
            take it off-line            | take it offline
            No call back, sit down      | no call back, sit down
            Bring up the load test      | bring up the load test
            """)
    void compoundsAreOneWordWhereverTheyStand(String text, String plain) {
        assertThat(Tokenizer.plain(text)).isEqualToIgnoringCase(plain);
    }
}
