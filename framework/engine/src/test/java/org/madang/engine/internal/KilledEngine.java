package org.madang.engine.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.madang.api.PolicyId;
import org.madang.api.Values;

/** A process of its own that starts policies on a file database, and says of each when it is confirmed, until killed. */
final class KilledEngine {

    private KilledEngine() {}

    public static void main(String[] arguments) {
        var engine = Engine.start(settings(arguments[0]), Clock.systemUTC(), Optional.empty(), List.of());
        Models.deploy(engine, "adoption", Models.userTask("adoption"));
        for (var count = 1; ; count++) {
            engine.processes().start("adoption", new PolicyId("p-" + count), Values.none());
            System.out.println("confirmed p-" + count);
        }
    }

    static EngineSettings settings(String file) {
        return new EngineSettings(
                new EngineSettings.Database("jdbc:h2:file:" + file, "sa", "", 2),
                0,
                Duration.ofSeconds(1),
                java.nio.file.Path.of("processes"),
                ZoneId.of("UTC"),
                "plain",
                Locale.ENGLISH);
    }
}
