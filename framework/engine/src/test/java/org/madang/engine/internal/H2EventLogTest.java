package org.madang.engine.internal;

class H2EventLogTest extends EventLogContract {

    H2EventLogTest() {
        super(Databases.h2());
    }
}
