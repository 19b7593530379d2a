package org.madang.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import org.madang.api.Actor;
import org.madang.api.Audience;
import org.madang.api.Consultation;
import org.madang.api.Consultations;
import org.madang.api.NewConsultation;
import org.madang.api.NewPolicy;
import org.madang.api.Packs;
import org.madang.api.PageRequest;
import org.madang.api.Policies;
import org.madang.api.PolicyFilter;
import org.madang.platform.Platform;

/** A server in a process of its own, so that it can be killed: with one open consultation, whose id it prints when it serves. */
public final class ServingCity {

    /** What it prints before the id. */
    static final String SERVING = "SERVING ";

    private static final Actor CLERK = Actor.of("clerk-1", "clerk");

    private ServingCity() {}

    /** Takes the address of the database, its user, the home and the port; serves until it is killed. */
    public static void main(String[] arguments) throws Exception {
        var home = Files.createDirectories(Path.of(arguments[2]));
        DriverBundle.write(home.resolve("plugins"), true);
        try (var platform = Platform.builder()
                .home(home)
                .setting("madang.database.url", arguments[0])
                .setting("madang.database.user", arguments[1])
                .setting("madang.port", arguments[3])
                .setting("madang.http.rate", "10000000")
                .start()) {
            System.out.println(SERVING + consultation(platform, home).id());
            System.in.transferTo(java.io.OutputStream.nullOutputStream());
        }
    }

    /** The one that is there; opened at the first start. */
    private static Consultation consultation(Platform platform, Path home) throws Exception {
        var policies = platform.service(Policies.class);
        var there = policies.list(PolicyFilter.all(), PageRequest.first(1)).items();
        var consultations = platform.service(Consultations.class);
        if (!there.isEmpty()) {
            return consultations.of(there.get(0).id()).get(0);
        }
        Packing.deploy(platform.service(Packs.class), home);
        var policy = policies.propose(
                        NewPolicy.of("심야 버스", "매시간.", Locale.KOREAN, Models.PROCESS), Actor.of("resident-1"))
                .id();
        var now = Instant.now();
        return consultations.open(
                new NewConsultation(policy, Audience.PUBLIC, Set.of(Locale.KOREAN), now, now.plus(Duration.ofDays(30))),
                CLERK);
    }
}
