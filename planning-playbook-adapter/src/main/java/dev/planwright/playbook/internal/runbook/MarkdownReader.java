package dev.planwright.playbook.internal.runbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.commonmark.ext.front.matter.YamlFrontMatterBlock;
import org.commonmark.ext.front.matter.YamlFrontMatterExtension;
import org.commonmark.ext.front.matter.YamlFrontMatterVisitor;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.task.list.items.TaskListItemsExtension;
import org.commonmark.node.Block;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;

/** Reads Markdown into a runbook. Whatever the text, it gives some runbook. Thread-safe. */
public final class MarkdownReader {
    private static final Parser PARSER = Parser.builder()
            .extensions(List.of(
                    TablesExtension.create(), TaskListItemsExtension.create(), YamlFrontMatterExtension.create()))
            .build();
    private static final Set<String> TAG_KEYS = Set.of("tags", "keywords", "labels", "services", "service", "aliases");

    private MarkdownReader() {}

    /** The runbook that a file's text says. */
    public static Runbook read(String file, String text) {
        String clean = text.startsWith("\ufeff") ? text.substring(1) : text;
        Node document = PARSER.parse(Dialects.plain(Nesting.bounded(clean)));
        YamlFrontMatterVisitor front = new YamlFrontMatterVisitor();
        if (document.getFirstChild() instanceof YamlFrontMatterBlock matter) {
            matter.accept(front);
        }
        SectionCollector sections = new SectionCollector(isTitled(document));
        for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Heading heading) {
                sections.heading(
                        heading.getLevel(), InlineText.of(heading, false).text());
            } else if (node instanceof Block block) {
                sections.add(Blocks.of(block, 0));
            }
        }
        Map<String, List<String>> matter = front.getData();
        String title = sections.title()
                .or(() -> matter.getOrDefault("title", List.of()).stream().findFirst())
                .filter(found -> !found.isBlank())
                .orElseGet(() -> nameOf(file));
        return new Runbook(file, title, tags(matter), sections.sections());
    }

    /** Whether the first heading is the only one of the highest level. */
    private static boolean isTitled(Node document) {
        int first = 0;
        for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Heading heading && first == 0) {
                first = heading.getLevel();
            } else if (node instanceof Heading heading && heading.getLevel() <= first) {
                return false;
            }
        }
        return first == 1;
    }

    private static List<String> tags(Map<String, List<String>> matter) {
        List<String> tags = new ArrayList<>();
        matter.forEach((key, values) -> {
            if (TAG_KEYS.contains(key.toLowerCase(Locale.ROOT))) {
                values.forEach(
                        value -> tags.add(value.replaceAll("[\\[\\]\"']", " ").strip()));
            }
        });
        return tags;
    }

    /** The file's name without folder and ending. */
    public static String nameOf(String file) {
        String name = file.substring(file.lastIndexOf('/') + 1);
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}
