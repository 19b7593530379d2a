package org.madang.charter;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.madang.charter.internal.check.Book;

/** The calendars by which rule books count, so that what runs can count by them too. */
public final class RuleCalendars {

    private RuleCalendars() {}

    /** Those that the rule books (.charter) among these files name; one that cannot be read names none. */
    public static Set<String> of(Map<String, byte[]> files) {
        var names = new TreeSet<String>();
        files.forEach((file, content) -> {
            if (file.endsWith(".charter")) {
                add(file, content, names);
            }
        });
        return names;
    }

    private static void add(String file, byte[] content, Set<String> names) {
        try {
            names.add(Book.read(file, new String(content, StandardCharsets.UTF_8))
                    .rules()
                    .header()
                    .calendar());
        } catch (CharterException unreadable) {
            // The check itself says what is wrong with it, and that is no pass.
        }
    }
}
