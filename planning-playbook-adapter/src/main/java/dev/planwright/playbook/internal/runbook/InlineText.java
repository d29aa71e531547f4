package dev.planwright.playbook.internal.runbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** Collects the plain text of inline nodes. Markdown takes {@code <namespace>} for HTML; here it is kept. Not thread-safe. */
final class InlineText extends AbstractVisitor {
    private static final Set<String> TAGS = Set.of(
            ("a abbr b br code del details div em h1 h2 h3 h4 h5 h6 hr i img input ins kbd li mark ol p pre s samp"
                            + " small span strong sub summary sup table tbody td th thead tr u ul")
                    .split(" "));
    private static final Pattern TAG = Pattern.compile("</?([a-zA-Z][a-zA-Z0-9]*)\\b[^>]*>|<!--.*?-->");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private static final int DEEPEST_NESTING = 100;

    private final StringBuilder text = new StringBuilder();
    private final List<String> code = new ArrayList<>();

    private int depth;

    private InlineText() {}

    /** The text below a node, and its pieces of code. */
    static Block.Prose of(Node node, boolean strong) {
        InlineText inline = new InlineText();
        inline.visitChildren(node);
        return new Block.Prose(line(inline.text.toString()), inline.code, strong);
    }

    /** The text of a piece of HTML, without its tags. */
    static String ofHtml(String html) {
        return line(TAG.matcher(html)
                .replaceAll(match -> match.group(1) == null || isTag(match.group(1))
                        ? " "
                        : java.util.regex.Matcher.quoteReplacement(match.group())));
    }

    private static boolean isTag(String name) {
        return TAGS.contains(name.toLowerCase(java.util.Locale.ROOT));
    }

    private static String line(String raw) {
        return SPACE.matcher(raw).replaceAll(" ").strip();
    }

    @Override
    protected void visitChildren(Node parent) {
        if (depth < DEEPEST_NESTING) {
            depth++;
            super.visitChildren(parent);
            depth--;
        }
    }

    @Override
    public void visit(Text node) {
        text.append(node.getLiteral());
    }

    @Override
    public void visit(Code node) {
        text.append('`').append(node.getLiteral()).append('`');
        code.add(node.getLiteral().strip());
    }

    @Override
    public void visit(HtmlInline node) {
        text.append(ofHtmlInline(node.getLiteral()));
    }

    private static String ofHtmlInline(String literal) {
        String plain = ofHtml(literal);
        return plain.isEmpty() ? (literal.startsWith("<br") ? " " : "") : plain;
    }

    @Override
    public void visit(SoftLineBreak node) {
        text.append(' ');
    }

    @Override
    public void visit(HardLineBreak node) {
        text.append(' ');
    }
}
