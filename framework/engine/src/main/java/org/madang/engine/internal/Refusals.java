package org.madang.engine.internal;

import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.impl.bpmn.helper.BpmnExceptionHandler;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.madang.api.PlatformException;
import org.madang.api.Problem;
import org.madang.api.StepResult;
import org.madang.api.Values;

/** Turns a refusal into the BPMN error the model routes; only inside an engine command. */
final class Refusals {

    /** The variable that says why a step refused. */
    static final String REASON = "refusal";

    /** How the engine begins the message that nothing catches an error. */
    private static final String UNCAUGHT = "ENGINE-02042";

    private Refusals() {}

    static void raise(ExecutionEntity execution, StepResult.Refused refused) throws Exception {
        var activity = execution.getActivityId();
        var process = execution.getProcessDefinition().getKey();
        ActivityOutputs.keepAlways(execution, Values.of(REASON, refused.reason()));
        try {
            BpmnExceptionHandler.propagateBpmnError(new BpmnError(refused.code(), refused.reason()), execution);
        } catch (ProcessEngineException failure) {
            throw isUncaught(failure) ? uncaught(process, activity, refused) : failure;
        }
    }

    private static boolean isUncaught(ProcessEngineException failure) {
        return failure.getMessage() != null && failure.getMessage().startsWith(UNCAUGHT);
    }

    private static PlatformException uncaught(String process, String activity, StepResult.Refused refused) {
        return new PlatformException(
                Problem.PACK,
                "Activity '%s' of process '%s' was refused as '%s' (%s), and nothing in the model catches that; add an error boundary event with the code '%s'"
                        .formatted(activity, process, refused.code(), refused.reason(), refused.code()));
    }
}
