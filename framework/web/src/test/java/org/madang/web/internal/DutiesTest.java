package org.madang.web.internal;

import static java.util.Map.entry;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.madang.participation.Duties;
import org.madang.participation.Duties.Who;

/** Holds the table of the endpoints against that of the services behind them. */
class DutiesTest {

    private static final Map<String, String> ACTS = Map.ofEntries(
            entry("proposePolicy", "Policies.propose"),
            entry("withdrawPolicy", "Policies.withdraw"),
            entry("changePolicy", "Policies.change"),
            entry("enterStakeholder", "Stakeholders.enter"),
            entry("appointRepresentative", "Stakeholders.appoint"),
            entry("revokeMandate", "Stakeholders.revoke"),
            entry("extendConsultation", "Consultations.extend"),
            entry("contribute", "Contributions.submit"),
            entry("importContributions", "Contributions.importAll"),
            entry("hideContribution", "Contributions.hide"),
            entry("publishContribution", "Contributions.publish"),
            entry("eraseContribution", "Contributions.erase"),
            entry("importSupports", "Supports.importAll"),
            entry("supportContribution", "Supports.give"),
            entry("splitContribution", "Concerns.split"),
            entry("mergeAlike", "Concerns.merge"),
            entry("addMembers", "Concerns.add"),
            entry("removeMember", "Concerns.remove"),
            entry("respond", "Responses.respond"),
            entry("respondToAll", "Responses.respondAll"),
            entry("askForReviews", "Reviews.ask"),
            entry("submitReview", "Reviews.submit"),
            entry("declineReview", "Reviews.decline"),
            entry("inviteToHearing", "Hearings.invite"),
            entry("scheduleHearing", "Hearings.schedule"),
            entry("countAttendance", "Hearings.attendance"),
            entry("enterStatement", "Hearings.statement"),
            entry("enterFinding", "Hearings.finding"),
            entry("closeHearing", "Hearings.close"),
            entry("recordDecision", "Decisions.record"),
            entry("dissent", "Decisions.dissent"),
            entry("promise", "Commitments.promise"),
            entry("noteProgress", "Commitments.note"),
            entry("fulfilCommitment", "Commitments.fulfil"),
            entry("fileAppeal", "Appeals.file"),
            entry("decideAppeal", "Appeals.decide"),
            entry("addTranslation", "Translations.add"),
            entry("reviewTranslation", "Translations.reviewed"));

    /** What the procedure does by its steps, and nobody by HTTP. */
    private static final Set<String> BY_STEPS =
            Set.of("Consultations.open", "Consultations.close", "Contributions.submitForModeration", "Reviews.close");

    @Test
    void every_act_has_an_endpoint_or_is_a_step_of_the_procedure() {
        var told = new HashSet<>(ACTS.values());
        told.addAll(BY_STEPS);

        assertThat(told).containsExactlyInAnyOrderElementsOf(Duties.all().keySet());
    }

    @TestFactory
    Stream<DynamicTest> an_endpoint_is_for_whom_its_act_is_for() {
        return ACTS.entrySet().stream()
                .map(pair -> DynamicTest.dynamicTest(pair.getKey(), () -> {
                    var who = requireNonNull(Duties.all().get(pair.getValue()));
                    for (var kind : Rights.Kind.values()) {
                        var here = Rights.of(pair.getKey()).contains(kind);
                        var there = who.includes(roles(kind));
                        // Who takes part may need an account here; nobody gets in here whom the service would not let
                        // in.
                        assertThat(who == Who.EVERYBODY ? here && !there : here != there)
                                .as("%s as %s: here %s, in the service %s", pair, kind, here, there)
                                .isFalse();
                    }
                }));
    }

    private static Set<String> roles(Rights.Kind kind) {
        return switch (kind) {
            case NOBODY -> Set.of();
            case OFFICER -> Set.of("street-department");
            default -> Set.of(kind.name().toLowerCase(Locale.ROOT));
        };
    }
}
