package org.madang.participation.internal;

import java.util.Map;
import org.madang.api.OpenItem;
import org.madang.api.PageRequest;
import org.madang.api.PolicyId;
import org.madang.api.StepResult;
import org.madang.api.StepResult.Done;
import org.madang.api.StepResult.Refused;
import org.madang.api.Values;

/** The steps that see to it that everything said is answered. */
final class ResponseSteps {

    private static final PageRequest FIRST_FEW = PageRequest.first(3);

    private final Domain domain;

    ResponseSteps(Domain domain) {
        this.domain = domain;
    }

    Map<String, Act> acts() {
        return Map.of("responses.open", this::open, "responses.close", this::close);
    }

    private StepResult open(ActCall call) {
        var first = domain.responses.open(call.policy(), FIRST_FEW).items().stream()
                .map(OpenItem::text)
                .toList();
        return new Done(Values.of("open", count(call.policy())).with("first", first));
    }

    private StepResult close(ActCall call) {
        var open = count(call.policy());
        if (open > 0) {
            var first = domain.responses.open(call.policy(), FIRST_FEW).items().stream()
                    .map(item -> item.target().toString())
                    .toList();
            return new Refused(
                    "unanswered", "%d of what was said lack a reasoned reply, first %s".formatted(open, first));
        }
        var answered = domain.responses.countAnswered(call.policy());
        domain.house
                .timeline()
                .write(PublicAct.of(call.policy(), "respond", call.by().id(), "responses.closed", answered)
                        .with("answered", answered));
        return new Done(Values.of("answered", answered));
    }

    private long count(PolicyId policy) {
        return domain.responses.countOpen(policy);
    }
}
