package org.madang.api;

import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Map;
import org.osgi.annotation.versioning.ProviderType;

/** Takes all that a platform remembers out of its database, and puts it into an empty one, of whatever kind. */
@ProviderType
public interface Backups {

    /**
     * Writes everything as it is at one moment, while work goes on. The stream stays open.
     *
     * @throws PlatformException SETUP when it can not be written
     */
    Contents write(OutputStream out);

    /**
     * Puts a backup into this platform's database, all of it or nothing. Afterwards the platform must be closed: it has
     * not seen what its tables now hold. The stream stays open.
     *
     * @throws PlatformException CONFLICT when this database has seen a process already, BAD_INPUT when this is no whole
     *     backup or was made by a release with other tables
     */
    Contents restore(InputStream in);

    /**
     * What a backup holds.
     *
     * @param at when it was taken
     * @param rows how many rows of each table
     */
    record Contents(Instant at, Map<String, Long> rows) {

        public Contents {
            rows = Map.copyOf(rows);
        }

        /** The rows of all tables together. */
        public long total() {
            return rows.values().stream().mapToLong(Long::longValue).sum();
        }
    }
}
