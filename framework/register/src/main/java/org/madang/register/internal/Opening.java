package org.madang.register.internal;

import java.util.Optional;
import java.util.function.Supplier;
import org.madang.api.PlatformException;
import org.madang.api.Problem;
import org.madang.engine.Migrations;
import org.madang.engine.UnitOfWork;

/** Makes the tables and begins the log when it is first needed, so that a start costs nothing. */
final class Opening {

    private static final String SCHEMA = "org/madang/register/schema";

    private final UnitOfWork units;
    private final Migrations migrations;
    private final RegisterSettings settings;
    private final Supplier<String> madeUp;
    private final Sequencer sequencer = new Sequencer();
    private boolean open;

    /** @param madeUp a name for a log that is given none */
    Opening(UnitOfWork units, Migrations migrations, RegisterSettings settings, Supplier<String> madeUp) {
        this.units = units;
        this.migrations = migrations;
        this.settings = settings;
        this.madeUp = madeUp;
        migrations.offer("register", Opening.class.getClassLoader(), SCHEMA);
    }

    /** @throws PlatformException SETUP when the log has another name than the settings say */
    synchronized void ensure() {
        if (open) {
            return;
        }
        migrations.apply("register", Opening.class.getClassLoader(), SCHEMA);
        requireName(origin().orElseGet(this::begin));
        open = true;
    }

    /** Another server may begin it at the same moment. */
    private String begin() {
        try {
            units.run(
                    connection -> sequencer.begin(connection, settings.origin().orElseGet(madeUp)));
        } catch (PlatformException failure) {
            return origin().orElseThrow(() -> failure);
        }
        return origin().orElseThrow();
    }

    private Optional<String> origin() {
        return units.call(connection -> LogTables.state(connection).map(LogTables.State::origin));
    }

    private void requireName(String origin) {
        settings.origin().filter(wanted -> !wanted.equals(origin)).ifPresent(wanted -> {
            throw new PlatformException(
                    Problem.SETUP,
                    "The public record is named '%s' for good, not '%s'; set madang.register.origin back"
                            .formatted(origin, wanted));
        });
    }
}
