package org.madang.engine.internal;

class PostgresUnitOfWorkTest extends UnitOfWorkContract {

    PostgresUnitOfWorkTest() {
        super(Databases.postgresql());
    }

    /** So that it is the commit that fails: a failed commit must not go unnoticed. */
    @Override
    String deferrable() {
        return " DEFERRABLE INITIALLY DEFERRED";
    }
}
