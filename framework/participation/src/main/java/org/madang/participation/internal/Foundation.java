package org.madang.participation.internal;

import java.time.Clock;
import java.time.ZoneId;
import org.madang.api.Persons;
import org.madang.engine.Deadlines;
import org.madang.engine.Outbox;
import org.madang.engine.Processes;
import org.madang.engine.UnitOfWork;

/**
 * What every service of this room stands on.
 *
 * @param database runs SQL
 * @param processes moves the policies' processes
 * @param moments tells the time
 * @param periods counts from now
 * @param activity knows which activity works
 * @param timeline tells everybody what happened
 * @param record keeps it for good
 * @param persons knows when two names are of one person
 * @param ids makes ids
 */
record Foundation(
        Database database,
        Processes processes,
        Moments moments,
        Periods periods,
        CurrentActivity activity,
        TimelineWriter timeline,
        PublicRecord record,
        Persons persons,
        Ids ids) {

    /** What other rooms do for us. */
    record Ground(UnitOfWork units, Processes processes, Outbox outbox, Deadlines deadlines, Persons persons) {}

    static Foundation on(Ground ground, Clock clock, ZoneId zone) {
        var database = new Database(ground.units());
        var moments = new Moments(clock, zone);
        var activity = new CurrentActivity();
        var record = new PublicRecord(ground.outbox());
        var timeline = new TimelineWriter(database, moments, activity, record);
        var periods = new Periods(moments, ground.deadlines());
        return new Foundation(
                database,
                ground.processes(),
                moments,
                periods,
                activity,
                timeline,
                record,
                ground.persons(),
                new Ids());
    }
}
