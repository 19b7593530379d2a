package org.madang.testkit;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAmount;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.madang.api.Actor;
import org.madang.api.PolicyId;
import org.madang.api.Progress;
import org.madang.api.Progress.Place;

/** What those who act in a scenario see: the platform, the time, and the script. */
public final class Stage {

    /** Everything a scripted actor does is marked by this before its name. */
    public static final String SCRIPTED = "scripted:";

    private final ServiceDesk desk;
    private final TestClock clock;
    private final Scenario scenario;

    Stage(ServiceDesk desk, TestClock clock, Scenario scenario) {
        this.desk = desk;
        this.clock = clock;
        this.scenario = scenario;
    }

    /** A service of the platform. */
    public <T> T service(Class<T> type) {
        return desk.service(type);
    }

    /** The script. */
    public Scenario scenario() {
        return scenario;
    }

    /** The policy that travels. */
    public PolicyId policy() {
        return scenario.policyId();
    }

    /** The virtual now. */
    public Instant now() {
        return clock.instant();
    }

    /** Somebody of the script, marked as scripted. */
    public Actor actor(String name, Set<String> roles) {
        return new Actor(scripted(name), roles);
    }

    /** A name of the script, marked as scripted. */
    public static String scripted(String name) {
        return name.startsWith(SCRIPTED) ? name : SCRIPTED + name;
    }

    /** Where the policy waits now. */
    public List<Place> places() {
        return desk.service(Progress.class).of(policy());
    }

    /** The place of this activity, if the policy waits there now. */
    public Optional<Place> place(String activity) {
        return places().stream()
                .filter(place -> place.activity().equals(activity))
                .findFirst();
    }

    /** The moment so long after another. */
    public static Instant later(Instant begin, TemporalAmount amount) {
        return begin.atZone(ZoneOffset.UTC).plus(amount).toInstant();
    }

    /** Whether a moment has come. */
    public boolean hasCome(Instant moment) {
        return !moment.isAfter(now());
    }

    /** The names of the places, for messages. */
    Set<String> activities() {
        return places().stream().map(Place::activity).collect(Collectors.toSet());
    }

    void moveTo(Instant moment) {
        clock.set(moment);
    }
}
