package org.madang.participation;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.madang.api.Actor;
import org.madang.api.PlatformException;
import org.madang.api.Problem;

/** Who may do which act of the procedure, whoever calls its service and however: the one table of this room. */
public final class Duties {

    /** Whom an act is for. */
    public enum Who {
        /** Whoever takes part, in an office or not; who audits changes nothing. */
        EVERYBODY,
        /** A clerk, or a role that only a process pack knows, such as {@code hearing-officer}. */
        OFFICES,
        CLERK,
        COUNCIL,
        APPEALS;

        /** Whether one of these roles lets somebody do it. */
        public boolean includes(Set<String> roles) {
            return switch (this) {
                case EVERYBODY -> !roles.contains("auditor");
                case OFFICES -> roles.stream().anyMatch(role -> !NO_OFFICES.contains(role));
                case CLERK -> roles.contains("clerk");
                case COUNCIL -> roles.contains("council");
                case APPEALS -> roles.contains("appeals");
            };
        }
    }

    /** Roles of those who take part, decide, judge, watch, or run the house: none of them does its daily business. */
    private static final Set<String> NO_OFFICES =
            Set.of("resident", "representative", "council", "appeals", "administrator", "auditor", "service");

    private static final Map<String, Who> TABLE = Map.ofEntries(
            entry("Policies.propose", Who.EVERYBODY),
            entry("Policies.withdraw", Who.EVERYBODY),
            entry("Policies.change", Who.OFFICES),
            entry("Stakeholders.enter", Who.CLERK),
            entry("Stakeholders.appoint", Who.CLERK),
            entry("Stakeholders.revoke", Who.CLERK),
            entry("Consultations.open", Who.OFFICES),
            entry("Consultations.extend", Who.CLERK),
            entry("Consultations.close", Who.OFFICES),
            entry("Contributions.submit", Who.EVERYBODY),
            entry("Contributions.submitForModeration", Who.EVERYBODY),
            entry("Contributions.importAll", Who.CLERK),
            entry("Contributions.hide", Who.CLERK),
            entry("Contributions.publish", Who.CLERK),
            entry("Contributions.erase", Who.EVERYBODY),
            entry("Supports.give", Who.EVERYBODY),
            entry("Supports.importAll", Who.CLERK),
            entry("Concerns.split", Who.OFFICES),
            entry("Concerns.merge", Who.OFFICES),
            entry("Concerns.add", Who.OFFICES),
            entry("Concerns.remove", Who.OFFICES),
            entry("Responses.respond", Who.OFFICES),
            entry("Responses.respondAll", Who.OFFICES),
            entry("Reviews.ask", Who.OFFICES),
            entry("Reviews.submit", Who.EVERYBODY),
            entry("Reviews.decline", Who.EVERYBODY),
            entry("Reviews.close", Who.OFFICES),
            entry("Hearings.invite", Who.OFFICES),
            entry("Hearings.schedule", Who.OFFICES),
            entry("Hearings.attendance", Who.OFFICES),
            entry("Hearings.statement", Who.OFFICES),
            entry("Hearings.finding", Who.OFFICES),
            entry("Hearings.close", Who.OFFICES),
            entry("Decisions.record", Who.COUNCIL),
            entry("Decisions.dissent", Who.EVERYBODY),
            entry("Commitments.promise", Who.OFFICES),
            entry("Commitments.note", Who.OFFICES),
            entry("Commitments.fulfil", Who.OFFICES),
            entry("Appeals.file", Who.EVERYBODY),
            entry("Appeals.decide", Who.APPEALS),
            entry("Translations.add", Who.OFFICES),
            entry("Translations.reviewed", Who.OFFICES));

    private Duties() {}

    /** Every act, named such as {@code Contributions.hide}, and whom it is for. */
    public static Map<String, Who> all() {
        return TABLE;
    }

    /**
     * Lets through who may do the act; what has no row is for nobody.
     *
     * @throws PlatformException when the actor may not
     */
    public static void check(String act, Actor by) {
        var allowed = Optional.ofNullable(TABLE.get(act));
        if (allowed.filter(who -> who.includes(by.roles())).isEmpty()) {
            throw new PlatformException(
                    Problem.NOT_ALLOWED,
                    "Actor '%s' with the roles %s may not do '%s'; it is for %s"
                            .formatted(
                                    by.id(),
                                    new TreeSet<>(by.roles()),
                                    act,
                                    allowed.map(Who::name).orElse("nobody")));
        }
    }
}
