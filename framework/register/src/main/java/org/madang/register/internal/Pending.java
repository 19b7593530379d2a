package org.madang.register.internal;

import org.madang.engine.Outbox;

/** Puts what was committed and waits in the outbox into the log. */
final class Pending {

    private static final int BATCH = 500;

    private final Outbox outbox;
    private final Opening opening;
    private final Sequencer sequencer = new Sequencer();

    Pending(Outbox outbox, Opening opening) {
        this.outbox = outbox;
        this.opening = opening;
    }

    /** Returns whether there was any. */
    boolean flush() {
        if (outbox.isEmpty(Outbox.REGISTER)) {
            return false;
        }
        opening.ensure();
        var taken = BATCH;
        while (taken == BATCH) {
            taken = outbox.take(Outbox.REGISTER, BATCH, sequencer::add);
        }
        return true;
    }
}
