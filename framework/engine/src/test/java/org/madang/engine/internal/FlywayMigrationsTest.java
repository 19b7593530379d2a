package org.madang.engine.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.madang.api.PlatformException;

class FlywayMigrationsTest {

    @TempDir
    private Path folder;

    static Stream<EngineSettings.Database> databases() {
        return Stream.of(Databases.h2(), Databases.postgresql());
    }

    @BeforeEach
    void write() throws IOException {
        script("rooms/one/V1__thing.sql", "CREATE TABLE one_thing (id VARCHAR(10));");
        script("rooms/two/V1__thing.sql", "CREATE TABLE two_thing (id VARCHAR(10));");
    }

    @ParameterizedTest
    @MethodSource("databases")
    void gives_each_room_a_history_of_its_own_and_runs_each_script_once(EngineSettings.Database where)
            throws Exception {
        try (var database = EngineDatabase.open(where, Optional.empty());
                var loader = loader()) {
            var migrations = new FlywayMigrations(database.source());

            migrations.apply("one", loader, "rooms/one");
            migrations.apply("two", loader, "rooms/two");
            script("rooms/one/V2__more.sql", "ALTER TABLE one_thing ADD COLUMN name VARCHAR(10);");
            migrations.apply("one", loader, "rooms/one");
            migrations.apply("one", loader, "rooms/one");

            assertThat(versions(database.source(), "one")).contains("1", "2");
            assertThat(versions(database.source(), "two")).contains("1").doesNotContain("2");
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void names_the_room_whose_script_fails_or_was_changed(EngineSettings.Database where) throws Exception {
        try (var database = EngineDatabase.open(where, Optional.empty());
                var loader = loader()) {
            var migrations = new FlywayMigrations(database.source());
            migrations.apply("one", loader, "rooms/one");
            script("rooms/one/V1__thing.sql", "CREATE TABLE another (id VARCHAR(10));");
            script("rooms/two/V1__thing.sql", "CREATE NONSENSE;");

            assertThatThrownBy(() -> migrations.apply("one", loader, "rooms/one"))
                    .isInstanceOf(PlatformException.class)
                    .hasMessageContaining("The tables of 'one' can not be brought up to date");
            assertThatThrownBy(() -> migrations.apply("two", loader, "rooms/two"))
                    .hasMessageContaining("The tables of 'two'")
                    .hasMessageContaining("V1__thing.sql");
            assertThatThrownBy(() -> migrations.apply("three", loader, "rooms/three"))
                    .hasMessageContaining("Room 'three' has no scripts in 'rooms/three'");
        }
    }

    private URLClassLoader loader() throws IOException {
        return new URLClassLoader(new URL[] {folder.toUri().toURL()}, null);
    }

    private void script(String path, String content) throws IOException {
        Files.createDirectories(folder.resolve(path).getParent());
        Files.writeString(folder.resolve(path), content);
    }

    private static List<String> versions(DataSource source, String room) throws SQLException {
        try (var connection = source.getConnection();
                var select = connection.createStatement();
                var rows = select.executeQuery(
                        "SELECT \"version\" FROM \"%s_schema_history\" ORDER BY \"installed_rank\"".formatted(room))) {
            var versions = new java.util.ArrayList<String>();
            while (rows.next()) {
                versions.add(rows.getString(1));
            }
            return versions;
        }
    }
}
