package org.madang.participation.internal;

import java.util.Map;
import org.madang.api.Appeal;
import org.madang.api.Appeal.Against;
import org.madang.api.Appeal.Filing;
import org.madang.api.Appeal.Outcome;
import org.madang.api.Appeal.Ruling;
import org.madang.api.PolicyId;
import org.madang.api.StepResult;
import org.madang.api.StepResult.Done;
import org.madang.api.Values;

/** The steps of appeals. */
final class AppealSteps {

    private final Domain domain;

    AppealSteps(Domain domain) {
        this.domain = domain;
    }

    Map<String, Act> acts() {
        return Map.of("appeal.record", this::record, "appeal.decide", this::decide);
    }

    /** An appeal that came by the service is there already. */
    private StepResult record(ActCall call) {
        var appeal = call.inputs()
                .optional("appeal")
                .map(this::existing)
                .orElseGet(() -> domain.appeals.enter(call.policy(), filing(call), call.by()));
        return new Done(Values.of("appeal", appeal.id()));
    }

    private Filing filing(ActCall call) {
        var against = call.inputs().optional("against").isPresent()
                ? call.inputs().choice("against", Against.class)
                : domain.appeals.possible(call.policy());
        return new Filing(against, call.inputs().required("grounds"));
    }

    private StepResult decide(ActCall call) {
        var inputs = call.inputs();
        var appeal = inputs.optional("appeal").map(this::existing).orElseGet(() -> latestOpen(call.policy()));
        var ruling = new Ruling(
                inputs.choice("outcome", Outcome.class), inputs.required("reasons"), inputs.required("body"));
        domain.appeals.decide(appeal.id(), ruling, call.by());
        return new Done(Values.of("outcome", Inputs.written(ruling.outcome()))
                .with("upheld", ruling.outcome() == Outcome.UPHELD));
    }

    private Appeal latestOpen(PolicyId policy) {
        return domain.appeals.of(policy).stream()
                .filter(appeal -> appeal.ruling().isEmpty())
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> Failures.rule(
                        "No appeal on policy '%s' waits for a ruling; 'appeal.record' comes first".formatted(policy)));
    }

    private Appeal existing(String id) {
        return domain.appeals.find(id).orElseThrow(() -> Failures.notFound("appeal", id));
    }
}
