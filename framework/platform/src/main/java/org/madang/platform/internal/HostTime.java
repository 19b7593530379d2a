package org.madang.platform.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.madang.api.CityTime;

/**
 * The host's clock in the city's zone.
 *
 * @param clock tells the time
 * @param zone where the city is
 */
record HostTime(Clock clock, ZoneId zone) implements CityTime {

    static HostTime of(LaunchPlan plan) {
        var zone = plan.settings().text("madang.zone").map(ZoneId::of).orElse(ZoneOffset.UTC);
        return new HostTime(plan.clock(), zone);
    }

    @Override
    public Instant now() {
        return clock.instant();
    }
}
