package org.madang.participation.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.madang.api.Hearing;
import org.madang.api.Hearing.Ending;
import org.madang.api.Hearing.Headcount;
import org.madang.api.Hearing.Invitation;
import org.madang.api.Hearing.Meeting;
import org.madang.api.Policy;
import org.madang.api.StepResult;
import org.madang.api.StepResult.Done;
import org.madang.api.StepResult.Refused;
import org.madang.api.Values;

/** The steps of a hearing's session, from the invitation to its end. */
final class HearingSteps {

    private final Domain domain;
    private final Periods periods;

    HearingSteps(Domain domain) {
        this.domain = domain;
        this.periods = domain.house.periods();
    }

    Map<String, Act> acts() {
        return Map.of(
                "hearing.invite", this::invite,
                "hearing.schedule", this::schedule,
                "hearing.attendance", this::attendance,
                "hearing.close", this::close);
    }

    private StepResult invite(ActCall call) {
        var groups = groups(call);
        if (groups.isEmpty()) {
            return new Refused("no-groups", "No group is to be heard on policy '%s'".formatted(call.policy()));
        }
        var invitation = new Invitation(groups, call.inputs().required("holder"));
        var hearing = domain.hearings.invite(call.policy(), invitation, call.by());
        return new Done(Values.of("hearing", hearing.id())
                .with("session", hearing.session())
                .with("groups", List.copyOf(groups)));
    }

    private Set<String> groups(ActCall call) {
        return call.inputs().values().has("groups")
                ? call.inputs().texts("groups")
                : new TreeSet<>(domain.policies
                        .find(call.policy())
                        .map(Policy::affectedGroups)
                        .orElse(Set.of()));
    }

    private StepResult schedule(ActCall call) {
        var inputs = call.inputs();
        var at = periods.moment(inputs.optional("at").orElseGet(() -> inputs.required("after")));
        var meeting = new Meeting(
                at, inputs.required("place"), inputs.required("accessibility"), inputs.languages("interpreters"));
        domain.hearings.schedule(session(call).id(), meeting, call.by());
        return new Done(Values.of("at", at).with("interpreters", List.copyOf(inputs.texts("interpreters"))));
    }

    private StepResult attendance(ActCall call) {
        var hearing = session(call);
        for (var headcount : headcounts(call.inputs())) {
            hearing = domain.hearings.attendance(hearing.id(), headcount, call.by());
        }
        var came = hearing.came();
        var invited = hearing.invited();
        return new Done(Values.of("came", came)
                .with("absent", absent(hearing))
                .with("parties", List.copyOf(StoredHearings.parties(hearing)))
                .with("session", hearing.session())
                .with("enough", invited.size() - absent(hearing).size() >= share(call.inputs()) * invited.size()));
    }

    private static List<String> absent(Hearing hearing) {
        var absent = new TreeSet<>(hearing.invited());
        hearing.came().forEach(absent::remove);
        return List.copyOf(absent);
    }

    private static double share(Inputs inputs) {
        var share = inputs.optional("share").map(Double::valueOf).orElse(0.5);
        if (share < 0 || share > 1) {
            throw Failures.badInput("'share' must be from 0 to 1, not '%s'".formatted(share));
        }
        return share;
    }

    /** A list of {@code {group, people}}, or a map from group to people. */
    private static List<Headcount> headcounts(Inputs inputs) {
        var counts = new ArrayList<Headcount>();
        for (var item : inputs.items("attendance")) {
            if (item.values().has("group")) {
                counts.add(new Headcount(item.required("group"), item.count("people")));
            } else {
                item.values().asMap().keySet().forEach(group -> counts.add(new Headcount(group, item.count(group))));
            }
        }
        return counts;
    }

    private StepResult close(ActCall call) {
        var ending = new Ending(call.inputs().texts("agreedBy"), call.inputs().required("protocol"));
        var hearing = session(call);
        var missing = StoredHearings.missing(hearing, ending);
        if (!missing.isEmpty()) {
            return new Refused("not-agreed", "Not all agree that the session may end: " + missing);
        }
        domain.hearings.close(hearing.id(), ending, call.by());
        return new Done(HearingRecordSteps.found(domain.hearings.findingsOnLatest(call.policy())));
    }

    private Hearing session(ActCall call) {
        return HearingRecordSteps.session(domain, call);
    }
}
