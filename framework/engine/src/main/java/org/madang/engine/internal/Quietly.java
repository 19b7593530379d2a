package org.madang.engine.internal;

import java.lang.System.Logger.Level;

/** Keeps a thread alive whose work failed. */
final class Quietly {

    private static final System.Logger LOG = System.getLogger(Quietly.class.getName());

    private Quietly() {}

    /** The same action; when it fails, that is logged and the next turn tries again. */
    static Runnable run(Runnable action) {
        return () -> {
            try {
                action.run();
            } catch (RuntimeException | Error failure) {
                LOG.log(Level.WARNING, "Background work of the engine failed and is tried again later", failure);
            }
        };
    }
}
