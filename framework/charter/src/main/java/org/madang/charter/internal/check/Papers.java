package org.madang.charter.internal.check;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.madang.charter.CharterException;
import org.madang.charter.internal.bpmn.PackReader;
import org.madang.charter.internal.bpmn.SafeXml;
import org.madang.charter.internal.data.Decision;
import org.madang.charter.internal.data.DecisionReader;
import org.madang.charter.internal.model.Pack;

/** What was handed in, taken apart. */
final class Papers {

    private final Pack pack;
    private final List<Book> books = new ArrayList<>();
    private final List<Decision> decisions = new ArrayList<>();
    private final Map<String, String> formTexts = new TreeMap<>();
    private final Map<String, Map<String, Object>> parameters = new TreeMap<>();
    private final Map<String, Set<String>> parameterNames = new TreeMap<>();
    private final List<Unreadable> unreadable = new ArrayList<>();
    private final Map<String, Forms> forms = new HashMap<>();

    /** A file that should say something and does not, with why. */
    record Unreadable(String file, String kind, String why) {}

    Papers(Map<String, byte[]> files) {
        this.pack = PackReader.read(files);
        new TreeMap<>(files).forEach(this::read);
    }

    private void read(String file, byte[] content) {
        try {
            if (file.endsWith(".charter")) {
                books.add(Book.read(file, text(content)));
            } else if (file.endsWith(".dmn")) {
                decisions.addAll(DecisionReader.read(SafeXml.root(content).getOwnerDocument(), file));
            } else if (file.endsWith(".form")) {
                new Forms().add(file, text(content));
                formTexts.put(file, text(content));
            } else if (file.endsWith("parameters.yaml")) {
                parameters.put(folder(file), Parameters.read(text(content)));
                parameterNames.put(folder(file), Parameters.names(text(content)));
            }
        } catch (CharterException | IllegalArgumentException wrong) {
            var kind = file.substring(file.lastIndexOf('.') + 1);
            unreadable.add(new Unreadable(file, kind, String.valueOf(wrong.getMessage())));
        }
    }

    private static String text(byte[] content) {
        return new String(content, StandardCharsets.UTF_8);
    }

    static String folder(String file) {
        return file.substring(0, file.lastIndexOf('/') + 1);
    }

    Pack pack() {
        return pack;
    }

    List<Unreadable> unreadable() {
        return unreadable;
    }

    /** The rule books of a file's folder and of those around it. */
    List<Book> books(String file) {
        return books.stream().filter(book -> file.startsWith(book.folder())).toList();
    }

    /** All decisions; those of the file's own folder first. */
    List<Decision> decisions(String file) {
        var sorted = new ArrayList<>(decisions);
        sorted.sort((a, b) -> Boolean.compare(isNear(b.file(), file), isNear(a.file(), file)));
        return sorted;
    }

    /** All forms; of two of the same name the one in the file's own folder. */
    Forms forms(String file) {
        return forms.computeIfAbsent(folder(file), folder -> {
            var all = new Forms();
            formTexts.forEach((path, text) -> {
                if (!isNear(path, file)) {
                    all.add(path, text);
                }
            });
            formTexts.forEach((path, text) -> {
                if (isNear(path, file)) {
                    all.add(path, text);
                }
            });
            return all;
        });
    }

    /** Whether any process has an element of this act, id or label. */
    boolean knows(String name) {
        return pack.processes().stream()
                .flatMap(process -> process.nodes().stream())
                .anyMatch(node -> Acts.is(node, name, name));
    }

    /** What the pack of a file sets for its city. */
    Map<String, Object> parameters(String file) {
        return parameters.entrySet().stream()
                .filter(entry -> file.startsWith(entry.getKey()))
                .max((a, b) -> Integer.compare(a.getKey().length(), b.getKey().length()))
                .map(Map.Entry::getValue)
                .orElse(Map.of());
    }

    /** Whether the pack of a file sets a parameter, of whatever type. */
    boolean sets(String file, String name) {
        return parameterNames.entrySet().stream()
                .anyMatch(entry ->
                        file.startsWith(entry.getKey()) && entry.getValue().contains(name));
    }

    private static boolean isNear(String path, String file) {
        return path.startsWith(folder(file));
    }
}
