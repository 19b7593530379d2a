package org.madang.participation.internal;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.madang.api.Step;
import org.madang.api.StepCall;
import org.madang.api.StepResult;

/** The framework's own steps by name; {@code STEPS.md} is their table. */
final class FrameworkSteps {

    private final Foundation house;
    private final Map<String, Act> acts = new TreeMap<>();

    FrameworkSteps(Domain domain) {
        this.house = domain.house;
        List.of(
                        new PolicySteps(domain).acts(),
                        new PublicationSteps(domain).acts(),
                        new ConsultationSteps(domain).acts(),
                        new ReviewSteps(domain).acts(),
                        new ResponseSteps(domain).acts(),
                        new HearingSteps(domain).acts(),
                        new HearingRecordSteps(domain).acts(),
                        new AdoptionSteps(domain).acts(),
                        new CommitmentSteps(domain).acts(),
                        new AppealSteps(domain).acts(),
                        new TranslationSteps(domain).acts())
                .forEach(acts::putAll);
    }

    /** Every step as the engine finds it. */
    List<Offer> offers() {
        return all().entrySet().stream()
                .map(step -> new Offer(
                        Step.class, step.getValue(), Map.of("step", step.getKey(), "version", "1.0.0", "inline", true)))
                .toList();
    }

    /** Every step by its name. */
    Map<String, Step> all() {
        var steps = new TreeMap<String, Step>();
        acts.forEach((name, act) -> steps.put(name, call -> run(act, call)));
        return steps;
    }

    /** All of a step is one transaction, and what it tells the timeline names the activity that called it. */
    private StepResult run(Act act, StepCall call) throws Exception {
        return house.activity()
                .during(
                        call.activity(),
                        () -> house.database()
                                .call(handle -> act.run(
                                        ActCall.of(call, house.database().actor()))));
    }
}
