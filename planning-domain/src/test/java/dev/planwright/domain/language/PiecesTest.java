package dev.planwright.domain.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The reader by hand against the regular expressions that say what it has to read. */
class PiecesTest {
    private static final Pattern PIECE = Pattern.compile("[\\p{L}\\p{N}\\p{M}]+|[.!?]+(?=\\s|$)|[,;:()\\n]+");
    private static final List<String> PARTS = List.of(
            "a", "word", "re", "back", "up", "time", "out", "7", "15.0", "é", "e\u0301", "\u0301", "½", "Ⅷ", "漢", "𝒳",
            "😀", " ", " ", " ", "\t", "\n", ".", "!", "?", ",", ";", ":", "(", ")", "-", "--", "_", "/", "'",
            "\u00a0");

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(30); i >= 0; i--) {
            text.append(PARTS.get(random.nextInt(PARTS.size())));
        }
        return text.toString();
    }

    private static List<String> expected(String text) {
        List<String> pieces = new ArrayList<>();
        Matcher piece = PIECE.matcher(text);
        while (piece.find()) {
            char first = piece.group().charAt(0);
            if (Character.isLetterOrDigit(first)) {
                pieces.add("WORD " + piece.group());
            } else {
                pieces.add(".!?\n".indexOf(first) >= 0 ? "SENTENCE_END" : "CLAUSE_END");
            }
        }
        return pieces;
    }

    private static List<String> found(String text) {
        List<String> found = new ArrayList<>();
        Pieces pieces = new Pieces(text);
        for (Pieces.Kind kind = pieces.next(); kind != Pieces.Kind.END; kind = pieces.next()) {
            found.add(kind == Pieces.Kind.WORD ? "WORD " + pieces.word() : kind.name());
        }
        return found;
    }

    @Test
    void readsWhatTheRegularExpressionReads() {
        Random random = new Random(20_261_125);
        for (int i = 0; i < 20_000; i++) {
            String text = text(random);
            assertThat(found(text)).as(text).isEqualTo(expected(text));
        }
    }

    @Test
    void joinsCompoundsWhereverTheyStand() {
        assertThat(Tokenizer.plain("Back the database up, then roll-back; re-boot at time-out, power cycled nodes"))
                .isEqualTo("backup the database, then rollback; reboot at timeout, reboot nodes");
        assertThat(Tokenizer.plain("backing up")).isEqualTo("backup");
        assertThat(Tokenizer.plain("Nothing to join here - at all")).isEqualTo("nothing to join here - at all");
    }
}
