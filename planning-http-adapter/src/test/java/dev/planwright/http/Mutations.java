package dev.planwright.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Makes bad bodies out of a good one: cut, spliced, with other bytes, or with values of other types. Not thread-safe. */
final class Mutations {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> PIECES = List.of(
            "{",
            "}",
            "[",
            "]",
            "\"",
            ",",
            ":",
            "null",
            "true",
            "-",
            "1e999999999",
            "\\u0000",
            "\\ud800",
            "\u0000",
            "\"a\":1,\"a\":2,",
            "NaN",
            "\uFEFF");
    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "-1",
            "0",
            "1e400",
            "99999999999999999999",
            "0.1",
            "\"\"",
            "\" \"",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "\"\\udc00x\"",
            "\"\u202e\"",
            "[]",
            "{}",
            "[null]",
            "{\"a\":null}",
            "[[1]]",
            "\"2 weeks\"",
            "\"-3 days\"",
            "[\"a\",{\"b\":[2]}]",
            "{\"steps\":{}}",
            "\"9999999999 weeks\"",
            "\"step-0\"");
    private static final String DEEP = "[".repeat(20_000);

    private final Random random;

    Mutations(long seed) {
        this.random = new Random(seed);
    }

    /** A body with one to three defects. */
    byte[] of(String good) {
        byte[] body = otherValue(good).getBytes(StandardCharsets.UTF_8);
        for (int i = random.nextInt(3); i > 0; i--) {
            body = spoilt(body);
        }
        return body;
    }

    private byte[] spoilt(byte[] body) {
        int at = random.nextInt(body.length + 1);
        int end = at + random.nextInt(Math.min(20, body.length - at) + 1);
        return switch (random.nextInt(40)) {
            case 0 -> spliced(body, at, at, DEEP.getBytes(StandardCharsets.UTF_8));
            case 1 -> spliced(body, at, at, "x".repeat(50_000).getBytes(StandardCharsets.UTF_8));
            default ->
                switch (random.nextInt(4)) {
                    case 0 -> spliced(body, at, body.length, new byte[0]);
                    case 1 -> spliced(body, at, end, new byte[0]);
                    case 2 ->
                        spliced(
                                body,
                                at,
                                end,
                                PIECES.get(random.nextInt(PIECES.size())).getBytes(StandardCharsets.UTF_8));
                    default ->
                        spliced(body, at, Math.min(at + 1, body.length), new byte[] {(byte) random.nextInt(256)});
                };
        };
    }

    private static byte[] spliced(byte[] body, int from, int to, byte[] piece) {
        byte[] result = new byte[from + piece.length + body.length - to];
        System.arraycopy(body, 0, result, 0, from);
        System.arraycopy(piece, 0, result, from, piece.length);
        System.arraycopy(body, to, result, from + piece.length, body.length - to);
        return result;
    }

    /** The body with one of its values replaced by another. */
    private String otherValue(String good) {
        String mark = "@".repeat(9);
        try {
            JsonNode tree = JSON.readTree(good);
            List<JsonNode> parents = new ArrayList<>();
            collect(tree, parents);
            JsonNode parent = parents.get(random.nextInt(parents.size()));
            int place = random.nextInt(parent.size());
            if (parent instanceof ArrayNode items) {
                items.set(place, new TextNode(mark));
            } else {
                List<String> names = new ArrayList<>();
                parent.fieldNames().forEachRemaining(names::add);
                ((ObjectNode) parent).put(names.get(place), mark);
            }
            return tree.toString().replace("\"" + mark + "\"", VALUES.get(random.nextInt(VALUES.size())));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void collect(JsonNode node, List<JsonNode> parents) {
        if (!node.isEmpty()) {
            parents.add(node);
        }
        node.forEach(below -> collect(below, parents));
    }
}
