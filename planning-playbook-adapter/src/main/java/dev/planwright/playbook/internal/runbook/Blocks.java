package dev.planwright.playbook.internal.runbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.StrongEmphasis;

/** Turns blocks of the parser's tree into ours. Stateless. */
final class Blocks {
    private static final Pattern ALERT = Pattern.compile("^\\[!(\\w+)\\]\\s*");
    private static final Pattern WARNING = Pattern.compile(
            "^(warning|caution|danger|important|attention|note|tip|info)\\b[:!.]?\\s*", Pattern.CASE_INSENSITIVE);

    /** What is nested deeper is not read: no person writes it, and reading is recursive. */
    private static final int DEEPEST_NESTING = 40;

    private Blocks() {}

    /** What a block says; nothing for one that says nothing, such as a rule. */
    static List<Block> of(Node node, int depth) {
        if (node instanceof Paragraph || node instanceof Heading) {
            Block.Prose prose = InlineText.of(node, isStrong(node));
            return prose.text().isEmpty() ? List.of() : List.of(prose);
        }
        if (node instanceof FencedCodeBlock code) {
            String info = code.getInfo() == null ? "" : code.getInfo().strip().toLowerCase(Locale.ROOT);
            return code(info.split("[\\s{,]", 2)[0], code.getLiteral());
        }
        if (node instanceof IndentedCodeBlock code) {
            return code("", code.getLiteral());
        }
        if (node instanceof ListBlock list) {
            List<List<Block>> items = new ArrayList<>();
            for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
                List<Block> below = below(item, depth);
                if (!below.isEmpty()) {
                    items.add(below);
                }
            }
            return List.of(new Block.Items(list instanceof OrderedList, items));
        }
        if (node instanceof BlockQuote) {
            return List.of(aside(below(node, depth)));
        }
        if (node instanceof TableBlock table) {
            return List.of(table(table));
        }
        if (node instanceof HtmlBlock html) {
            String text = InlineText.ofHtml(html.getLiteral());
            return text.isEmpty() ? List.of() : List.of(new Block.Prose(text, List.of(), false));
        }
        return List.of();
    }

    private static List<Block> code(String language, String literal) {
        String text = literal.replace("\r", "").stripTrailing().stripIndent();
        return text.isBlank() ? List.of() : List.of(new Block.Code(language, text));
    }

    private static List<Block> below(Node node, int depth) {
        List<Block> blocks = new ArrayList<>();
        for (Node child = node.getFirstChild(); child != null && depth < DEEPEST_NESTING; child = child.getNext()) {
            blocks.addAll(of(child, depth + 1));
        }
        return blocks;
    }

    private static boolean isStrong(Node paragraph) {
        Node only = paragraph.getFirstChild();
        return only != null && only.getNext() == null && (only instanceof StrongEmphasis || only instanceof Emphasis);
    }

    private static Block.Aside aside(List<Block> blocks) {
        if (!blocks.isEmpty() && blocks.get(0) instanceof Block.Prose first) {
            Matcher alert = ALERT.matcher(first.text());
            Matcher word = WARNING.matcher(first.text());
            Matcher found = alert.find() ? alert : word.find() ? word : null;
            if (found != null) {
                List<Block> rest = new ArrayList<>(blocks);
                String text = first.text().substring(found.end());
                if (text.isEmpty()) {
                    rest.remove(0);
                } else {
                    rest.set(0, new Block.Prose(text, first.code(), first.strong()));
                }
                return new Block.Aside(found.group(1).toLowerCase(Locale.ROOT), rest);
            }
        }
        return new Block.Aside("note", blocks);
    }

    private static Block.Table table(TableBlock table) {
        List<List<Block.Prose>> rows = new ArrayList<>();
        for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
            if (part instanceof TableBody) {
                for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
                    List<Block.Prose> cells = new ArrayList<>();
                    for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
                        cells.add(InlineText.of(cell, false));
                    }
                    rows.add(cells);
                }
            }
        }
        return new Block.Table(rows);
    }
}
