package org.madang.participation.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.madang.api.Decision;
import org.madang.api.Decision.Outcome;
import org.madang.api.Policy;
import org.madang.api.PolicyChange;
import org.madang.api.PolicyId;
import org.madang.api.PolicyState;
import org.madang.api.StepResult;
import org.madang.api.StepResult.Done;
import org.madang.api.Values;

/** The steps that move a policy itself. */
final class PolicySteps {

    private final Domain domain;

    PolicySteps(Domain domain) {
        this.domain = domain;
    }

    Map<String, Act> acts() {
        return Map.of(
                "policy.admit", this::admit,
                "policy.screen", this::screen,
                "policy.change", this::change,
                "policy.close", this::close,
                "freshness.check", this::checkFreshness);
    }

    private StepResult admit(ActCall call) {
        var inputs = call.inputs();
        var admissible = inputs.requiredFlag("admissible");
        var office = inputs.optional("office").orElse(call.by().id());
        if (admissible) {
            domain.admissibility.admit(call.policy(), office, call.by());
        } else {
            var refusal = new Refusal(
                    inputs.optional("reasons").orElse(""),
                    inputs.optional("remedy").orElse(""));
            var finder = new AppealSubject(Optional.empty(), office, call.by().id());
            domain.admissibility.refuse(call.policy(), refusal, finder);
        }
        return new Done(Values.of("admissible", admissible));
    }

    private StepResult screen(ActCall call) {
        var inputs = call.inputs();
        var groups = inputs.texts("groups");
        var screening = new Screening(groups, inputs.languages("languages"));
        domain.lifecycle.screen(call.policy(), screening, call.by().id());
        return new Done(Values.of("groups", List.copyOf(groups)).with("hearing", inputs.flag("hearing")));
    }

    private StepResult change(ActCall call) {
        var inputs = call.inputs();
        var change = new PolicyChange(
                inputs.requiredFlag("substantive"),
                inputs.required("summary"),
                inputs.optional("title"),
                inputs.optional("text"));
        var version = domain.policies.change(call.policy(), change, call.by());
        new AnswerLinks(domain.responses)
                .link(inputs.texts("contributions"), answer -> answer.withVersion(version.number()), call.by());
        return new Done(Values.of("version", version.number()).with("substantive", version.substantive()));
    }

    private StepResult close(ActCall call) {
        var state = call.inputs().choice("state", PolicyState.class);
        var reasons = call.inputs().optional("reasons").or(() -> decided(call.policy(), Outcome.REFUSED));
        requireGround(call.policy(), state, reasons);
        domain.lifecycle.close(call.policy(), state, reasons, call.by().id());
        return new Done(Values.of("state", Inputs.written(state)));
    }

    private void requireGround(PolicyId policy, PolicyState state, Optional<String> reasons) {
        if (state == PolicyState.PROPOSED || state == PolicyState.ADMISSIBLE) {
            throw Failures.badInput("A policy ends adopted, refused, inadmissible or withdrawn, not '%s'"
                    .formatted(Inputs.written(state)));
        }
        if (state == PolicyState.ADOPTED && decided(policy, Outcome.ADOPTED).isEmpty()) {
            throw Failures.rule("No body adopted policy '%s'; 'adoption.record' comes first".formatted(policy));
        }
        if (state != PolicyState.ADOPTED && reasons.or(() -> recorded(policy)).isEmpty()) {
            throw Failures.rule("Policy '%s' can not end %s without reasons".formatted(policy, Inputs.written(state)));
        }
    }

    private Optional<String> recorded(PolicyId policy) {
        return domain.policies.find(policy).flatMap(Policy::reasons);
    }

    private Optional<String> decided(PolicyId policy, Outcome outcome) {
        return domain.decisions
                .latest(policy)
                .map(Decision::resolution)
                .filter(resolution -> resolution.outcome() == outcome)
                .map(Decision.Resolution::reasons);
    }

    private StepResult checkFreshness(ActCall call) {
        var freshness = new FreshnessRule(domain.house.database()).of(call.policy());
        return new Done(Values.of("fresh", freshness.fresh()).with("version", freshness.substantive()));
    }
}
