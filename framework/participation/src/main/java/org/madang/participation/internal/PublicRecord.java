package org.madang.participation.internal;

import java.util.List;
import org.madang.api.Values;
import org.madang.engine.Outbox;

/** Has public acts recorded for good, in the transaction of the act; what is handed over must name nobody. */
final class PublicRecord {

    private final Outbox outbox;
    private final Seals seals = new Seals();

    PublicRecord(Outbox outbox) {
        this.outbox = outbox;
    }

    Seals seals() {
        return seals;
    }

    void write(Values entry) {
        outbox.put(Outbox.REGISTER, entry);
    }

    void write(List<Values> entries) {
        outbox.put(Outbox.REGISTER, entries);
    }
}
