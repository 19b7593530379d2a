package org.madang.engine.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SchemaHistoryTest {

    private static final String SCRIPT = "CREATE TABLE thing (\r\n  name VARCHAR(10) -- 이름\n);\n";

    @TempDir
    private Path folder;

    static Stream<EngineSettings.Database> databases() {
        return Stream.of(Databases.h2(), Databases.postgresql());
    }

    @ParameterizedTest
    @MethodSource("databases")
    void knows_what_flyway_ran_by_version_and_content(EngineSettings.Database where) throws Exception {
        try (var database = EngineDatabase.open(where, Optional.empty());
                var loader = loader()) {
            var history = new SchemaHistory(database.source(), "seen_schema_history");
            var same = Map.of("1", SchemaHistory.checksum(new StringReader(SCRIPT)));

            assertThat(history.hasAll(same)).isFalse();
            new FlywayMigrations(database.source()).apply("seen", loader, "rooms/seen");

            assertThat(history.hasAll(same)).isTrue();
            assertThat(history.hasAll(Map.of("1", SchemaHistory.checksum(new StringReader(SCRIPT + " ")))))
                    .isFalse();
            assertThat(history.hasAll(Map.of("2", same.get("1")))).isFalse();
        }
    }

    private URLClassLoader loader() throws IOException {
        Files.createDirectories(folder.resolve("rooms/seen"));
        Files.writeString(folder.resolve("rooms/seen/V1__thing.sql"), SCRIPT);
        return new URLClassLoader(new URL[] {folder.toUri().toURL()}, null);
    }
}
