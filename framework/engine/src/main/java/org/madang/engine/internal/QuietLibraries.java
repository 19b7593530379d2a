package org.madang.engine.internal;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Keeps what libraries say for their own developers out of the operator's log, unless the host wants it. */
final class QuietLibraries {

    /** Kept here, since the JDK forgets loggers nobody holds. */
    private static final List<Logger> LOGGERS = List.of(
            Logger.getLogger("org.flywaydb"), Logger.getLogger("com.zaxxer.hikari"), Logger.getLogger("org.camunda"));

    private QuietLibraries() {}

    static void hush() {
        LOGGERS.stream().filter(logger -> logger.getLevel() == null).forEach(logger -> logger.setLevel(Level.WARNING));
    }
}
