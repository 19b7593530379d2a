package org.madang.participation.internal;

import java.util.List;
import java.util.stream.Stream;

/** Puts the services of this room together. */
final class Participation {

    /** Where the scripts that make our tables are. */
    static final String SCHEMA = "org/madang/participation/schema";

    private Participation() {}

    /** Every service of this room, and the framework's steps. */
    static List<Offer> offers(Foundation house) {
        var domain = new Domain(house);
        var steps = new FrameworkSteps(domain);
        return Stream.concat(domain.offers().stream(), steps.offers().stream()).toList();
    }
}
