package org.madang.register.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.madang.engine.UnitOfWork;

/** Has somebody else say when the record looked like this. */
final class Stamps {

    private final UnitOfWork units;
    private final StampClient client;

    Stamps(UnitOfWork units, StampClient client) {
        this.units = units;
        this.client = client;
    }

    /** Stamps the latest checkpoint as the log signed it, without cosignatures. No transaction waits for the answer. */
    void stampLatest() {
        var latest = units.call(LogTables::latest).orElseThrow();
        var size = Checkpoint.parse(latest.text()).size();
        var token = client.stamp(latest.toString().getBytes(UTF_8));
        units.run(connection -> LogTables.stamp(connection, size, token));
    }
}
