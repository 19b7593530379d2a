package org.madang.participation.internal;

import java.util.Map;
import org.madang.api.Audience;
import org.madang.api.Consultation;
import org.madang.api.NewConsultation;
import org.madang.api.PolicyId;
import org.madang.api.Reason;
import org.madang.api.StepResult;
import org.madang.api.StepResult.Done;
import org.madang.api.Values;

/** The steps of a consultation. */
final class ConsultationSteps {

    private final Domain domain;
    private final Periods periods;
    private final ConsultationStore store;

    ConsultationSteps(Domain domain) {
        this.domain = domain;
        this.periods = domain.house.periods();
        this.store = new ConsultationStore(domain.house.database(), domain.house.moments());
    }

    Map<String, Act> acts() {
        return Map.of(
                "consultation.open", this::open,
                "consultation.extend", this::extend,
                "consultation.close", this::close);
    }

    private StepResult open(ActCall call) {
        var inputs = call.inputs();
        var wanted = new NewConsultation(
                call.policy(),
                inputs.choice("kind", Audience.class),
                inputs.languages("languages"),
                domain.house.moments().now(),
                periods.end(inputs.required("period")));
        var opened = domain.consultations.open(wanted, call.by());
        return new Done(Values.of("consultation", opened.id()).with("closes", opened.closes()));
    }

    private StepResult extend(ActCall call) {
        var found = consultation(call);
        var closes = periods.extended(call.inputs().required("period"), found.closes());
        var why = new Reason(call.inputs().required("reason"), call.by());
        var extended = domain.consultations.extend(found.id(), closes, why);
        return new Done(Values.of("closes", extended.closes()));
    }

    private StepResult close(ActCall call) {
        var closed = domain.consultations.close(consultation(call).id(), call.by());
        return new Done(Values.of("contributions", store.contributions(closed.id())));
    }

    /** The one named, else the only one of the policy that has not been closed. */
    private Consultation consultation(ActCall call) {
        return call.inputs()
                .optional("consultation")
                .map(id -> domain.consultations.find(id).orElseThrow(() -> Failures.notFound("consultation", id)))
                .orElseGet(() -> onlyOne(call.policy()));
    }

    private Consultation onlyOne(PolicyId policy) {
        var open = domain.consultations.of(policy).stream()
                .filter(consultation -> consultation.closed().isEmpty())
                .toList();
        if (open.size() != 1) {
            throw Failures.badInput("Policy '%s' has %d consultations not closed (%s); name one as 'consultation'"
                    .formatted(
                            policy,
                            open.size(),
                            open.stream().map(Consultation::id).toList()));
        }
        return open.get(0);
    }
}
