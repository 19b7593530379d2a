package org.madang.participation.internal;

import java.util.Map;
import java.util.Optional;
import org.madang.api.Decision;
import org.madang.api.Policy;
import org.madang.api.PolicyId;
import org.madang.api.StepResult;
import org.madang.api.StepResult.Done;
import org.madang.api.Values;

/** The step that publishes, with what can be done against what is published. */
final class PublicationSteps {

    private final Domain domain;

    PublicationSteps(Domain domain) {
        this.domain = domain;
    }

    /** What can be published. */
    enum What {
        PROPOSAL,
        DECISION,
        REFUSAL,
        INADMISSIBILITY,
        WITHDRAWAL,
        ANSWERS;

        boolean isNegative() {
            return this == REFUSAL || this == INADMISSIBILITY;
        }
    }

    Map<String, Act> acts() {
        return Map.of("publication.publish", this::publish);
    }

    private StepResult publish(ActCall call) {
        var what = call.inputs().choice("what", What.class);
        var remedy = call.inputs().optional("remedy").or(() -> recordedRemedy(call.policy(), what));
        if (what.isNegative() && remedy.isEmpty()) {
            throw Failures.rule("The %s of policy '%s' is published with what can be done against it; give a 'remedy'"
                    .formatted(Inputs.written(what), call.policy()));
        }
        tell(call, "publish", "publication." + Inputs.written(what));
        call.inputs().optional("reasons").ifPresent(text -> tell(call, "publish", "publication.reasons", text));
        remedy.ifPresent(text -> tell(call, "remedy", "publication.remedy", text));
        return new Done(call.inputs()
                .optional("appealPeriod")
                .map(period -> openWindow(call, period))
                .orElseGet(Values::none));
    }

    private Values openWindow(ActCall call, String period) {
        var until = domain.house.periods().end(period);
        domain.appeals.openWindow(call.policy(), until);
        domain.house
                .timeline()
                .write(PublicAct.of(call.policy(), "remedy", call.by().id(), "publication.appeal", new Closing(until))
                        .with("appealsUntil", until));
        return Values.of("appealsUntil", until);
    }

    private Optional<String> recordedRemedy(PolicyId policy, What what) {
        if (what == What.INADMISSIBILITY) {
            return domain.policies.find(policy).flatMap(Policy::remedy);
        }
        return what == What.REFUSAL || what == What.DECISION
                ? domain.decisions.latest(policy).map(Decision::resolution).flatMap(Decision.Resolution::remedy)
                : Optional.empty();
    }

    private void tell(ActCall call, String act, String message, Object... arguments) {
        domain.house.timeline().write(PublicAct.of(call.policy(), act, call.by().id(), message, arguments));
    }
}
