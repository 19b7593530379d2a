package org.madang.server.internal;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Optional;

/** What a Polis consultation was about. */
record PolisSummary(Optional<String> topic, String description) {

    /** Reads {@code summary.csv}: a key and a value in each row. */
    static PolisSummary read(Path file) {
        var values = new HashMap<String, String>();
        CsvFile.read(file).rows().stream()
                .filter(row -> row.getFieldCount() >= 2)
                .forEach(row ->
                        values.put(row.getField(0).strip(), row.getField(1).strip()));
        var topic = Optional.ofNullable(values.get("topic")).filter(text -> !text.isEmpty());
        return new PolisSummary(topic, values.getOrDefault("conversation-description", ""));
    }
}
