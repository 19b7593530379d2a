package org.madang.engine.internal;

class PostgresOutboxTest extends OutboxContract {

    PostgresOutboxTest() {
        super(Databases.postgresql());
    }
}
