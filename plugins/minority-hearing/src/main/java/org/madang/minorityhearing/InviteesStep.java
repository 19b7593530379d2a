package org.madang.minorityhearing;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.madang.api.CityTime;
import org.madang.api.Mandate;
import org.madang.api.Stakeholder;
import org.madang.api.Stakeholders;
import org.madang.api.Step;
import org.madang.api.StepCall;
import org.madang.api.StepResult;
import org.madang.api.StepType;
import org.madang.api.Values;

/**
 * Finds out who is to be invited for the groups a policy concerns.
 *
 * <p>Every group is invited. One for which nobody may speak at this time is named in {@code unrepresented}, so that the
 * office looks for people to invite directly.
 */
@StepType(value = "minority-hearing.invitees", inline = true)
class InviteesStep implements Step {

    private final Stakeholders directory;
    private final CityTime time;

    @Inject
    InviteesStep(Stakeholders directory, CityTime time) {
        this.directory = directory;
        this.time = time;
    }

    @Override
    public StepResult run(StepCall call) {
        var groups = call.inputs().texts("groups").stream().distinct().toList();
        return new StepResult.Done(Values.of("invited", groups)
                .with("organisations", organisations(groups))
                .with("unrepresented", unrepresented(groups)));
    }

    private List<String> organisations(List<String> groups) {
        return groups.stream()
                .flatMap(group -> directory.speakingFor(group).stream())
                .filter(this::hasRepresentative)
                .map(Stakeholder::name)
                .distinct()
                .toList();
    }

    private List<String> unrepresented(List<String> groups) {
        return groups.stream()
                .filter(group -> directory.speakingFor(group).stream().noneMatch(this::hasRepresentative))
                .toList();
    }

    private boolean hasRepresentative(Stakeholder stakeholder) {
        var now = time.now();
        return directory.mandates(stakeholder.id()).stream().anyMatch(mandate -> holds(mandate, now));
    }

    private static boolean holds(Mandate mandate, Instant now) {
        return mandate.revoked().isEmpty() && !now.isBefore(mandate.from()) && now.isBefore(mandate.until());
    }
}
