package org.madang.charter.internal.check;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.madang.charter.CharterException;
import org.madang.charter.internal.bpmn.PackReader;
import org.madang.charter.internal.model.Pack;

/**
 * What was handed in, taken apart.
 *
 * @param unreadable what could not be read, with why
 */
record Papers(Pack pack, List<Book> books, List<Unreadable> unreadable) {

    /** A file that says nothing to us. */
    record Unreadable(String file, String kind, String why) {}

    static Papers of(Map<String, byte[]> files) {
        var books = new ArrayList<Book>();
        var unreadable = new ArrayList<Unreadable>();
        new TreeMap<>(files).forEach((file, content) -> {
            if (file.endsWith(".charter")) {
                book(file, content, books, unreadable);
            }
        });
        return new Papers(PackReader.read(files), List.copyOf(books), List.copyOf(unreadable));
    }

    private static void book(String file, byte[] content, List<Book> books, List<Unreadable> unreadable) {
        try {
            books.add(Book.read(file, new String(content, StandardCharsets.UTF_8)));
        } catch (CharterException wrong) {
            unreadable.add(new Unreadable(file, "charter", String.valueOf(wrong.getMessage())));
        }
    }
}
