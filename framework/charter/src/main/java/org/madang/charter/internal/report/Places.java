package org.madang.charter.internal.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** Says in SARIF where something is: file, line where known, and element. */
final class Places {

    private static final String UNRESERVED = "-._~/";

    private final Map<String, byte[]> files;
    private final Map<String, Lines> lines = new HashMap<>();

    Places(Map<String, byte[]> files) {
        this.files = files;
    }

    Map<String, Object> of(String file, String process, String element) {
        var physical = new LinkedHashMap<String, Object>();
        physical.put("artifactLocation", Map.of("uri", uri(file)));
        line(file, element).ifPresent(line -> physical.put("region", Map.of("startLine", line)));
        var place = new LinkedHashMap<String, Object>();
        place.put("physicalLocation", physical);
        if (!element.isBlank()) {
            var logical = new LinkedHashMap<String, Object>();
            logical.put("name", element);
            logical.put("fullyQualifiedName", process.isEmpty() ? element : process + "/" + element);
            logical.put("kind", "element");
            place.put("logicalLocations", List.of(logical));
        }
        return place;
    }

    private OptionalInt line(String file, String element) {
        var content = files.get(file);
        if (content == null || element.isBlank()) {
            return OptionalInt.empty();
        }
        return lines.computeIfAbsent(file, name -> Lines.of(content)).of(element);
    }

    /** A relative reference as RFC 3986 has it; an absolute path becomes a file address. */
    static String uri(String file) {
        var path = new StringBuilder(file.startsWith("/") ? "file://" : "");
        for (var octet : file.replace('\\', '/').getBytes(UTF_8)) {
            if (isPlain((char) (octet & 0xFF))) {
                path.append((char) octet);
            } else {
                path.append("%%%02X".formatted(octet & 0xFF));
            }
        }
        return path.toString();
    }

    private static boolean isPlain(char letter) {
        return letter < 0x80 && (Character.isLetterOrDigit(letter) || UNRESERVED.indexOf(letter) >= 0);
    }
}
