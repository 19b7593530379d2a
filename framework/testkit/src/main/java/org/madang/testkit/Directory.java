package org.madang.testkit;

import java.time.Instant;
import java.util.Set;
import org.madang.api.Actor;
import org.madang.api.Mandate;
import org.madang.api.Stakeholders;
import org.madang.testkit.Scenario.Organisation;

/** Enters the stakeholders, and who represents them, into the directory. */
final class Directory implements Part {

    @Override
    public boolean act(Stage stage) {
        var stakeholders = stage.service(Stakeholders.class);
        var clerk = stage.actor("registrar", Set.of("clerk"));
        boolean acted = false;
        for (var organisation : stage.scenario().stakeholders()) {
            acted |= enter(stakeholders, organisation, clerk);
            acted |= appoint(stakeholders, organisation, clerk, stage.now());
        }
        return acted;
    }

    private static boolean enter(Stakeholders stakeholders, Organisation organisation, Actor clerk) {
        if (stakeholders.find(organisation.stakeholder().id()).isPresent()) {
            return false;
        }
        stakeholders.enter(organisation.stakeholder(), clerk);
        return true;
    }

    private static boolean appoint(Stakeholders stakeholders, Organisation organisation, Actor clerk, Instant now) {
        var id = organisation.stakeholder().id();
        boolean acted = false;
        for (var term : organisation.representatives().entrySet()) {
            var actor = Stage.scripted(term.getKey());
            if (now.isBefore(term.getValue()) && !isAppointed(stakeholders, id, actor, term.getValue())) {
                stakeholders.appoint(Mandate.of(id, actor, now, term.getValue()), clerk);
                acted = true;
            }
        }
        return acted;
    }

    private static boolean isAppointed(Stakeholders stakeholders, String id, String actor, Instant until) {
        return stakeholders.mandates(id).stream()
                .anyMatch(mandate ->
                        mandate.actor().equals(actor) && mandate.until().equals(until));
    }
}
