package org.madang.testkit;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.madang.api.Actor;
import org.madang.api.Audience;
import org.madang.api.Channel;
import org.madang.api.Consultation;
import org.madang.api.ConsultationState;
import org.madang.api.Consultations;
import org.madang.api.Contribution;
import org.madang.api.Contributions;
import org.madang.api.NewContribution;
import org.madang.api.Origin;
import org.madang.api.Support;
import org.madang.api.Supports;
import org.madang.testkit.Scenario.Said;

/** Say in the open consultation, or late in the last closed one, what the script says, each once; agree with each other. */
final class Contributors implements Part {

    @Override
    public boolean act(Stage stage) {
        boolean acted = false;
        for (var said : stage.scenario().contributions()) {
            var known = find(stage, said);
            acted |= known.isPresent() ? agree(stage, said, known.get()) : speak(stage, said);
        }
        return acted;
    }

    @Override
    public Optional<Instant> next(Stage stage) {
        return stage.scenario().contributions().stream()
                .flatMap(said -> moment(stage, said).stream())
                .filter(Predicate.not(stage::hasCome))
                .min(Comparator.naturalOrder());
    }

    @Override
    public List<String> leftUndone(Stage stage) {
        return stage.scenario().contributions().stream()
                .filter(said -> find(stage, said).isEmpty())
                .map(said ->
                        "contribution '%s' was never made: no consultation was open %s after the process came to '%s'"
                                .formatted(said.id(), said.after(), said.during()))
                .toList();
    }

    private static boolean speak(Stage stage, Said said) {
        var consultation = open(stage, said);
        if (consultation.isEmpty() || moment(stage, said).filter(stage::hasCome).isEmpty()) {
            return false;
        }
        var contribution = NewContribution.of(
                        consultation.get().id(),
                        Stage.scripted(said.author()),
                        said.channel(),
                        said.language(),
                        said.text())
                .withOrigin(origin(stage, said));
        var named = said.stakeholder().map(contribution::onBehalfOf).orElse(contribution);
        var complete = said.late().map(named::late).orElse(named);
        agree(stage, said, stage.service(Contributions.class).submit(complete, speaker(stage, said)));
        return true;
    }

    /** Who speaks on the web does it themselves; all else a clerk enters. */
    private static Actor speaker(Stage stage, Said said) {
        var recorded = said.channel() != Channel.WEB || said.late().isPresent();
        return recorded
                ? stage.actor("registrar", Set.of("clerk"))
                : stage.actor(said.author(), Set.of(said.stakeholder().isPresent() ? "representative" : "resident"));
    }

    /** Votes are given one by one; who comes back after a crash gives those still missing. */
    private static boolean agree(Stage stage, Said said, Contribution contribution) {
        long given = contribution.supports().agree();
        if (given >= said.supports() || open(stage, said).isEmpty()) {
            return false;
        }
        for (int voter = 1; voter <= said.supports(); voter++) {
            var supporter = stage.actor("supporter-%s-%s".formatted(said.id(), voter), Set.of("resident"));
            stage.service(Supports.class).give(contribution.id(), Support.AGREE, supporter);
        }
        return true;
    }

    /** When it is said: known from when the process waits at the activity, until it has been said. */
    private static Optional<Instant> moment(Stage stage, Said said) {
        return find(stage, said).isPresent()
                ? Optional.empty()
                : stage.place(said.during()).map(place -> Stage.later(place.since(), said.after()));
    }

    private static Optional<Contribution> find(Stage stage, Said said) {
        var contributions = stage.service(Contributions.class);
        return consultations(stage)
                .flatMap(consultation -> contributions.find(consultation.id(), origin(stage, said)).stream())
                .findFirst();
    }

    private static Optional<Consultation> open(Stage stage, Said said) {
        var audience = said.stakeholder().isPresent() ? Audience.INSTITUTIONS : Audience.PUBLIC;
        var state = said.late().isPresent() ? ConsultationState.CLOSED : ConsultationState.OPEN;
        return consultations(stage)
                .filter(consultation -> consultation.state() == state)
                .filter(consultation -> consultation.audience() == audience)
                .reduce((earlier, latest) -> latest);
    }

    private static Stream<Consultation> consultations(Stage stage) {
        return stage.service(Consultations.class).of(stage.policy()).stream();
    }

    private static Origin origin(Stage stage, Said said) {
        return new Origin("scenario:" + stage.policy(), said.id());
    }
}
