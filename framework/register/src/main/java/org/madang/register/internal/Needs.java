package org.madang.register.internal;

import java.time.Clock;
import org.madang.api.Settings;
import org.madang.engine.Migrations;
import org.madang.engine.Outbox;
import org.madang.engine.UnitOfWork;

/**
 * The services this room can not do without.
 *
 * @param units makes what is read and written one transaction
 * @param outbox where the entries come from
 * @param migrations makes our tables
 * @param settings the platform's settings
 * @param clock the platform's clock
 */
record Needs(UnitOfWork units, Outbox outbox, Migrations migrations, Settings settings, Clock clock) {}
