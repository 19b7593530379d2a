package org.madang.platform.internal;

import org.apache.felix.framework.Logger;
import org.jspecify.annotations.Nullable;

/** Hands what Felix reports to the JDK's logging. */
final class FelixLog extends Logger {

    private static final System.Logger LOG = System.getLogger("org.apache.felix.framework");

    @Override
    protected void doLog(int level, String message, @Nullable Throwable cause) {
        LOG.log(levelOf(level), message, cause);
    }

    private static System.Logger.Level levelOf(int level) {
        return switch (level) {
            case LOG_ERROR -> System.Logger.Level.WARNING;
            // A bundle that can not start is told by who started it, with the reason in plain words.
            case LOG_WARNING -> System.Logger.Level.DEBUG;
            default -> System.Logger.Level.TRACE;
        };
    }
}
