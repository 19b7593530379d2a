package org.madang.identity.internal;

import java.sql.SQLException;

/** SQL failed. */
final class SqlFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final String TAKEN = "23505";

    private final boolean taken;

    SqlFailure(SQLException cause) {
        super(cause);
        this.taken = TAKEN.equals(cause.getSQLState());
    }

    /** Whether a row with the same key was there already. */
    boolean isTaken() {
        return taken;
    }
}
