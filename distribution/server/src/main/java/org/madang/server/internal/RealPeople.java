package org.madang.server.internal;

import java.time.Instant;
import java.util.Optional;
import org.madang.api.Actor;
import org.madang.api.Audience;
import org.madang.api.Consultation;
import org.madang.api.ConsultationState;
import org.madang.api.Consultations;
import org.madang.api.Contributions;
import org.madang.api.Supports;
import org.madang.testkit.Part;
import org.madang.testkit.Stage;

/** The people of a real consultation: when the last of them has spoken, all of it is imported with its own times. */
final class RealPeople implements Part {

    private static final Actor IMPORTER = Actor.of("import:polis", "clerk");

    private final PolisExport export;
    private final DemoProgress progress;

    RealPeople(PolisExport export, DemoProgress progress) {
        this.export = export;
        this.progress = progress;
    }

    @Override
    public boolean act(Stage stage) {
        var consultation = open(stage).filter(any -> stage.hasCome(export.closed()) && !isImported(stage));
        consultation.ifPresent(one -> {
            progress.say("importing %d comments and %d votes"
                    .formatted(export.comments().size(), export.votes().size()));
            new PolisImport(stage.service(Contributions.class), stage.service(Supports.class), IMPORTER)
                    .into(one.id(), export, stage.scenario().policy().language());
        });
        return consultation.isPresent();
    }

    @Override
    public Optional<Instant> next(Stage stage) {
        return open(stage).map(any -> export.closed()).filter(last -> last.isAfter(stage.now()));
    }

    private static Optional<Consultation> open(Stage stage) {
        return stage.service(Consultations.class).of(stage.policy()).stream()
                .filter(one -> one.audience() == Audience.PUBLIC && one.state() == ConsultationState.OPEN)
                .findFirst();
    }

    private boolean isImported(Stage stage) {
        var counts = stage.service(Contributions.class).counts(stage.policy());
        return counts.total() >= export.comments().size()
                && counts.supports() >= export.votes().size();
    }
}
