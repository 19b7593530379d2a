package org.madang.engine.internal;

class H2OutboxTest extends OutboxContract {

    H2OutboxTest() {
        super(Databases.h2());
    }
}
