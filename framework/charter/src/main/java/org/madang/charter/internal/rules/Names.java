package org.madang.charter.internal.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a sentence speaks of: any of these acts, activity ids or labels.
 *
 * @param any as written, without quotes; never empty
 */
public record Names(List<String> any) {

    private static final Pattern ONE = Pattern.compile("\"([^\"]+)\"|([^\\s\"]+)");

    private static final Set<String> OR = Set.of("or", "또는");

    public Names {
        any = List.copyOf(any);
    }

    static Names parse(String text) {
        var names = new ArrayList<String>();
        var matcher = ONE.matcher(text);
        while (matcher.find()) {
            if (matcher.group(1) != null) {
                names.add(matcher.group(1));
            } else if (!OR.contains(matcher.group(2))) {
                names.add(matcher.group(2));
            }
        }
        return new Names(names);
    }

    /** Either of both. */
    public Names or(Names other) {
        var both = new ArrayList<>(any);
        both.addAll(other.any());
        return new Names(both);
    }

    @Override
    public String toString() {
        return String.join(" or ", any);
    }
}
