package dev.planwright.llm.internal.prompt;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;

/** The prompts of one version, read once. Thread-safe. */
final class Templates {
    /** The version of the prompts; a change of a file that changes what a model is asked is a new version. */
    static final String VERSION = "v3";

    private final Map<Kind, Template> templates = new EnumMap<>(Kind.class);
    private final Template system;

    Templates() {
        Mustache.Compiler compiler = Mustache.compiler()
                .escapeHTML(false)
                .emptyStringIsFalse(true)
                .withLoader(name -> reader(name + ".partial"));
        for (Kind kind : Kind.values()) {
            templates.put(kind, compiler.compile(reader(kind.file)));
        }
        this.system = compiler.compile(reader("system"));
    }

    /** The kinds of calls. */
    enum Kind {
        PLAN("plan"),
        BREAK_DOWN("breakdown"),
        CONTINUE("continue"),
        PATCH("patch");

        private final String file;

        Kind(String file) {
            this.file = file;
        }
    }

    /**
     * What a model is told about its work.
     *
     * @param numbered whether it is a small one, which is told less: it would copy the rules into the plan
     */
    String system(boolean numbered) {
        return system.execute(Map.of("numbered", numbered));
    }

    /** The prompt of a kind with its values. */
    String fill(Kind kind, Map<String, Object> values) {
        Template template = templates.get(kind);
        if (template == null) {
            throw new IllegalArgumentException("no prompt for " + kind);
        }
        return template.execute(values);
    }

    private static Reader reader(String name) {
        return new StringReader(text(name));
    }

    private static String text(String name) {
        String path = VERSION + "/" + name + ".mustache";
        try (InputStream file = Templates.class.getResourceAsStream(path)) {
            if (file == null) {
                throw new IllegalStateException("the prompt " + path + " is missing from the jar");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the prompt " + path + " cannot be read", e);
        }
    }
}
