package org.madang.participation.internal;

import java.time.Clock;
import java.time.ZoneId;
import org.madang.engine.Processes;
import org.madang.engine.UnitOfWork;

/**
 * What every service of this room stands on.
 *
 * @param database runs SQL
 * @param processes moves the policies' processes
 * @param moments tells the time
 * @param activity knows which activity works
 * @param timeline tells everybody what happened
 * @param ids makes ids
 */
record Foundation(
        Database database,
        Processes processes,
        Moments moments,
        CurrentActivity activity,
        TimelineWriter timeline,
        Ids ids) {

    static Foundation on(UnitOfWork units, Processes processes, Clock clock, ZoneId zone) {
        var database = new Database(units);
        var moments = new Moments(clock, zone);
        var activity = new CurrentActivity();
        return new Foundation(
                database, processes, moments, activity, new TimelineWriter(database, moments, activity), new Ids());
    }
}
