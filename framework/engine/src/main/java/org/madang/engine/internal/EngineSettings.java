package org.madang.engine.internal;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Locale;
import org.madang.api.Settings;

/**
 * What the host decides about the engine.
 *
 * @param database where the tables are
 * @param workers how many threads work by themselves; none when the host drives the engine
 * @param poll how often to look for work nobody announced
 * @param processes the watched folder of process packs
 * @param zone the city's time zone
 * @param calendar the law by which it counts periods
 * @param language the language of a policy that names none
 */
record EngineSettings(
        Database database, int workers, Duration poll, Path processes, ZoneId zone, String calendar, Locale language) {

    private static final String PLAIN = "plain";

    /** The address of a database, and how to enter it. */
    record Database(String url, String user, String password, int pool) {}

    static EngineSettings from(Settings settings) {
        var home = Path.of(settings.text("madang.home").orElse("."));
        return new EngineSettings(
                database(settings, home),
                settings.text("madang.engine.workers").map(Integer::parseInt).orElse(2),
                settings.text("madang.engine.poll").map(Duration::parse).orElse(Duration.ofSeconds(5)),
                settings.text("madang.processes").map(Path::of).orElse(home.resolve("processes")),
                settings.text("madang.zone").map(ZoneId::of).orElse(ZoneId.of("UTC")),
                settings.text("madang.calendar").map(String::strip).orElse(PLAIN),
                settings.text("madang.language").map(Locale::forLanguageTag).orElse(Locale.ENGLISH));
    }

    /** An engine in memory without threads of its own, as tests want it. */
    static EngineSettings inMemory(String name) {
        var database = new Database("jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1", "sa", "", 4);
        return new EngineSettings(
                database, 0, Duration.ofSeconds(30), Path.of("processes"), ZoneId.of("UTC"), PLAIN, Locale.ENGLISH);
    }

    EngineSettings withWorkers(int count) {
        return new EngineSettings(database, count, poll, processes, zone, calendar, language);
    }

    EngineSettings withDatabase(Database other) {
        return new EngineSettings(other, workers, poll, processes, zone, calendar, language);
    }

    EngineSettings withCalendar(String law, ZoneId place) {
        return new EngineSettings(database, workers, poll, processes, place, law, language);
    }

    private static Database database(Settings settings, Path home) {
        var file = home.toAbsolutePath().resolve("data").resolve("madang");
        return new Database(
                settings.text("madang.database.url").orElse("jdbc:h2:file:" + file),
                settings.text("madang.database.user").orElse("sa"),
                settings.text("madang.database.password").orElse(""),
                settings.text("madang.database.pool").map(Integer::parseInt).orElse(10));
    }
}
