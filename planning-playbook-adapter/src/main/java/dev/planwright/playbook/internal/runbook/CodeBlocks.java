package dev.planwright.playbook.internal.runbook;

import java.util.ArrayList;
import java.util.List;

/** Reads blocks of code: commands as they stand, without the prompts of a transcript. Stateless. */
final class CodeBlocks {
    private CodeBlocks() {}

    /**
     * The commands of a block, each as it stands. A transcript is cut at its prompts, and what the commands printed goes;
     * a script stays whole; of plain lines each is a command, with what continues it.
     */
    static List<String> of(Block.Code code) {
        List<String> lines = code.text().lines().map(String::stripTrailing).toList();
        if (lines.stream().anyMatch(line -> Commands.PROMPT.matcher(line).find())) {
            return transcript(lines);
        }
        return isScript(lines) ? List.of(code.text()) : plain(lines);
    }

    private static List<String> transcript(List<String> lines) {
        List<String> commands = new ArrayList<>();
        StringBuilder comments = new StringBuilder();
        boolean goesOn = false;
        for (String line : lines) {
            boolean comment = line.strip().startsWith("#");
            boolean prompted =
                    Commands.PROMPT.matcher(line).find() || (!comment && !goesOn && Commands.looksLikeCommand(line));
            String rooted = comment ? line.strip().substring(1).strip() : "";
            if (prompted) {
                commands.add(comments
                        + Commands.PROMPT.matcher(line).replaceFirst("").strip());
                comments.setLength(0);
            } else if (goesOn) {
                int last = commands.size() - 1;
                commands.set(last, commands.get(last) + "\n" + line);
            } else if (!commands.isEmpty() && Commands.looksLikeCommand(rooted)) {
                // the prompt of the superuser, of a shell that the command before opened
                commands.add(rooted);
            } else if (comment) {
                comments.append(line.strip()).append('\n');
            }
            goesOn = (prompted || goesOn) && continues(line);
        }
        return commands;
    }

    /** What a transcript's commands printed; empty if the block is no transcript. */
    static String printed(Block.Code code) {
        if (code.text().lines().noneMatch(line -> Commands.PROMPT.matcher(line).find())) {
            return "";
        }
        String commands = String.join("\n", of(code));
        return String.join(
                "\n",
                code.text()
                        .lines()
                        .filter(line -> !line.isBlank() && !commands.contains(withoutPrompt(line)))
                        .toList());
    }

    private static String withoutPrompt(String line) {
        return Commands.PROMPT
                .matcher(line)
                .replaceFirst("")
                .replaceFirst("^\\s*#\\s*", "")
                .strip();
    }

    private static List<String> plain(List<String> lines) {
        List<String> commands = new ArrayList<>();
        StringBuilder open = new StringBuilder();
        for (String line : lines) {
            if (line.isBlank()) {
                if (isComment(open.toString())) {
                    open.setLength(0);
                }
                continue;
            }
            open.append(open.isEmpty() ? "" : "\n").append(line);
            if (!continues(line) && !line.strip().startsWith("#") && isBalanced(open)) {
                commands.add(open.toString());
                open.setLength(0);
            }
        }
        if (!open.isEmpty() && !isComment(open.toString())) {
            commands.add(open.toString());
        }
        return commands;
    }

    /** Whether lines are those of a file of settings, which is one piece. */
    private static boolean isFile(List<String> lines) {
        return lines.size() > 1
                && lines.get(0).matches("\\s*[\\w.-]+:(?: .*)?")
                && !Commands.looksLikeCommand(lines.get(0));
    }

    private static boolean isComment(String text) {
        return text.lines().allMatch(line -> line.isBlank() || line.strip().startsWith("#"));
    }

    private static boolean continues(String line) {
        return line.endsWith("\\") || line.endsWith("|") || line.endsWith("&&") || line.endsWith("||");
    }

    private static boolean isScript(List<String> lines) {
        return lines.get(0).startsWith("#!")
                || isFile(lines)
                || lines.stream()
                        .anyMatch(line -> line.contains("<<EOF")
                                || line.contains("<< EOF")
                                || line.contains("<<'EOF'")
                                || line.matches("\\s*(?:done|fi|esac|\\}|EOF)\\s*.*")
                                || line.matches("(?:apiVersion|kind|spec|metadata):.*"));
    }

    private static boolean isBalanced(CharSequence text) {
        int depth = 0;
        boolean single = false;
        boolean twice = false;
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character == '\'' && !twice) {
                single = !single;
            } else if (character == '"' && !single) {
                twice = !twice;
            } else if (!single && !twice) {
                depth += character == '(' || character == '{' || character == '[' ? 1 : 0;
                depth -= character == ')' || character == '}' || character == ']' ? 1 : 0;
            }
        }
        return depth <= 0 && !single && !twice;
    }
}
