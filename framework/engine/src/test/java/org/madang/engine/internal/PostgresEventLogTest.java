package org.madang.engine.internal;

class PostgresEventLogTest extends EventLogContract {

    PostgresEventLogTest() {
        super(Databases.postgresql());
    }
}
