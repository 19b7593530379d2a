package org.madang.platform.internal;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * What the host wants.
 *
 * @param home its folder; empty for a temporary one
 * @param settings what the host's code sets
 * @param environment the environment variables
 * @param clock the time everything goes by
 * @param database the host's own database
 * @param bundles where the framework's bundles come from
 * @param patience how long to wait for services, plugins and packs
 */
public record StartPlan(
        Optional<Path> home,
        Map<String, String> settings,
        Map<String, String> environment,
        Clock clock,
        Optional<DataSource> database,
        BundleSource bundles,
        Duration patience) {

    public StartPlan {
        settings = Map.copyOf(settings);
        environment = Map.copyOf(environment);
    }

    /** What was given, checked. */
    public GivenSettings checked() {
        var file = home.map(folder -> folder.resolve("conf").resolve("madang.properties"));
        var given = new GivenSettings(
                settings, environment, file.map(SettingsFile::read).orElseGet(Map::of));
        new SettingsCheck(SettingKeys.ofThisRelease())
                .check(given, file.map(Path::toString).orElse("no file"));
        return given;
    }

    /** The settings of a platform in this home, checked and complete. */
    GivenSettings settingsIn(Home place) {
        var given = checked();
        var folders = given.with("madang.home", place.folder().toString())
                .with("madang.plugins", folder(given, place, "plugins"))
                .with("madang.processes", folder(given, place, "processes"));
        return place.isTemporary() ? folders.withDefault("madang.database.url", inMemory(place)) : folders;
    }

    private static String folder(GivenSettings given, Home place, String name) {
        return place.folder().resolve(given.text("madang." + name).orElse(name)).toString();
    }

    private static String inMemory(Home place) {
        return "jdbc:h2:mem:%s;DB_CLOSE_DELAY=-1;DB_CLOSE_ON_EXIT=FALSE"
                .formatted(place.folder().getFileName());
    }
}
