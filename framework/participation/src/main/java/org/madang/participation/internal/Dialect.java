package org.madang.participation.internal;

import java.sql.SQLException;
import org.jdbi.v3.core.Handle;

/** Where databases do not say the same in the same words. */
enum Dialect {
    H2,
    POSTGRES;

    static Dialect of(Handle handle) {
        try {
            var product = handle.getConnection().getMetaData().getDatabaseProductName();
            return product.equals("PostgreSQL") ? POSTGRES : H2;
        } catch (SQLException failure) {
            throw new IllegalStateException("The database does not say what it is", failure);
        }
    }

    /** An insert that leaves out what somebody else inserts at the same moment, where that can be said. */
    String orNothing(String insert) {
        return this == POSTGRES ? insert + " on conflict do nothing" : insert;
    }
}
