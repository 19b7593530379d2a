package org.madang.participation.internal;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.ZoneId;
import org.madang.api.PlatformException;
import org.madang.api.Problem;
import org.madang.api.Settings;
import org.madang.engine.Migrations;

/**
 * The services this room can not do without.
 *
 * @param ground what other rooms do for us
 * @param migrations makes our tables
 * @param clock the platform's clock
 * @param settings the platform's settings
 */
record Needs(Foundation.Ground ground, Migrations migrations, Clock clock, Settings settings) {

    private static final String ZONE = "madang.zone";

    /** Makes the tables if need be. */
    Foundation foundation() {
        migrations.apply("participation", Needs.class.getClassLoader(), Participation.SCHEMA);
        var foundation = Foundation.on(ground, clock, zone());
        SearchIndex.ensure(foundation.database());
        return foundation;
    }

    private ZoneId zone() {
        var name = settings.text(ZONE).filter(text -> !text.isBlank()).orElse("UTC");
        try {
            return ZoneId.of(name);
        } catch (DateTimeException unknown) {
            throw new PlatformException(
                    Problem.SETUP,
                    "'%s' is '%s', which is no time zone; write one like Asia/Seoul".formatted(ZONE, name),
                    unknown);
        }
    }
}
