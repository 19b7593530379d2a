package org.madang.participation.internal;

import org.madang.api.Actor;
import org.madang.api.PolicyId;
import org.madang.api.Statement;

/** Takes what was said in a hearing as a contribution. */
@FunctionalInterface
interface HearingContributions {

    /** The id of the new contribution. */
    String take(PolicyId policy, Statement.Draft statement, Actor by);
}
