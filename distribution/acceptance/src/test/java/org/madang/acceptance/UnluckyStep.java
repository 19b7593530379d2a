package org.madang.acceptance;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import org.madang.api.Step;
import org.madang.api.StepCall;
import org.madang.api.StepResult;
import org.madang.api.StepType;

/** Can not begin. */
@ApplicationScoped
@StepType("unlucky")
class UnluckyStep implements Step {

    @PostConstruct
    void begin() {
        throw new IllegalStateException("no licence file");
    }

    @Override
    public StepResult run(StepCall call) {
        return StepResult.Done.withNothing();
    }
}
