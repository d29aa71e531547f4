package dev.planwright.playbook.internal.search;

import java.util.regex.Pattern;

/** Splits names such as {@code KubePodCrashLooping} and {@code etcd_disk_wal} into their words. Stateless. */
public final class Identifiers {
    private static final Pattern HUMPS = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])");

    private Identifiers() {}

    /** The text with the words of its names apart. */
    public static String split(String text) {
        return HUMPS.matcher(text).replaceAll(" ").replace('_', ' ');
    }
}
