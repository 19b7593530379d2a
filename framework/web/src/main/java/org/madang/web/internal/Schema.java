package org.madang.web.internal;

import org.madang.engine.Migrations;

/** Makes this room's tables when the first one asks, so that a backup can be restored before. */
final class Schema {

    private static final String ROOM = "web";
    private static final String SCRIPTS = "org/madang/web/schema";

    private final Services services;
    private volatile boolean ready;

    Schema(Services services) {
        this.services = services;
    }

    void prepare() {
        if (!ready) {
            apply();
        }
    }

    private synchronized void apply() {
        if (!ready) {
            services.get(Migrations.class).apply(ROOM, Schema.class.getClassLoader(), SCRIPTS);
            ready = true;
        }
    }

    /** Lets backups know the tables. */
    static void offer(Migrations migrations) {
        migrations.offer(ROOM, Schema.class.getClassLoader(), SCRIPTS);
    }
}
