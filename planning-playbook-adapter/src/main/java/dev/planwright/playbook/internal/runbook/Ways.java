package dev.planwright.playbook.internal.runbook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells which sections are ways that exclude each other: sibling headings such as "Option A" and "Option B". */
final class Ways {
    private final Map<List<String>, List<String>> options = new LinkedHashMap<>();
    private final List<List<String>> groups = new ArrayList<>();

    /** One of several ways; {@code condition} is its heading. */
    record Way(int group, int way, String condition) {}

    Ways(List<Section> sections) {
        for (Section section : sections) {
            for (int depth = 0; depth < section.headings().size(); depth++) {
                String heading = section.headings().get(depth);
                List<String> parent = section.headings().subList(0, depth);
                if (Wording.isOption(heading)) {
                    List<String> siblings = options.computeIfAbsent(parent, key -> new ArrayList<>());
                    if (!siblings.contains(heading)) {
                        siblings.add(heading);
                    }
                }
            }
        }
        options.values().removeIf(siblings -> siblings.size() < 2);
        groups.addAll(options.keySet());
    }

    /** The way that a section is on; absent if it is on the way of all. */
    Optional<Way> of(Section section) {
        for (int depth = 0; depth < section.headings().size(); depth++) {
            List<String> parent = section.headings().subList(0, depth);
            String heading = section.headings().get(depth);
            int way = options.getOrDefault(parent, List.of()).indexOf(heading);
            if (way >= 0) {
                return Optional.of(new Way(groups.indexOf(parent) + 1, way, heading));
            }
        }
        return Optional.empty();
    }
}
