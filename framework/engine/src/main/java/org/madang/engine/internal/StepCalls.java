package org.madang.engine.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import org.camunda.bpm.engine.impl.core.variable.mapping.IoParameter;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.jspecify.annotations.Nullable;
import org.madang.api.PlatformException;
import org.madang.api.PolicyId;
import org.madang.api.Problem;
import org.madang.api.StepCall;
import org.madang.api.Values;

/** Says in plain values what a token asks of a step; only inside an engine command. */
final class StepCalls {

    private static final String LANGUAGE = "language";

    private final Locale usual;

    /** @param usual the language of a policy that names none */
    StepCalls(Locale usual) {
        this.usual = usual;
    }

    StepCall of(ExecutionEntity execution) {
        return new StepCall(
                policy(execution),
                execution.getProcessDefinition().getKey(),
                execution.getActivityId(),
                inputs(execution),
                language(execution));
    }

    /** What the input parameters of the token's activity say, nothing else. */
    static Values inputs(ExecutionEntity execution) {
        var inputs = new LinkedHashMap<String, @Nullable Object>();
        inputNames(execution.getActivity()).forEach(name -> inputs.put(name, execution.getVariable(name)));
        return ProcessValues.fromVariables(inputs);
    }

    /** The names of an activity's input parameters, in the order of the model. */
    static List<String> inputNames(@Nullable ActivityImpl activity) {
        var mapping = activity == null ? null : activity.getIoMapping();
        return mapping == null
                ? List.of()
                : mapping.getInputParameters().stream()
                        .map(IoParameter::getName)
                        .toList();
    }

    private static PolicyId policy(ExecutionEntity execution) {
        var key = execution.getProcessBusinessKey();
        if (key == null || key.isBlank()) {
            throw new PlatformException(
                    Problem.PACK,
                    "Activity '%s' of process '%s' runs for no policy, so no step can be called; start the process for a policy"
                            .formatted(
                                    execution.getActivityId(),
                                    execution.getProcessDefinition().getKey()));
        }
        return new PolicyId(key);
    }

    private Locale language(ExecutionEntity execution) {
        var process = execution.getProcessInstance();
        while (process != null) {
            if (process.getVariable(LANGUAGE) instanceof String tag && !tag.isBlank()) {
                return Locale.forLanguageTag(tag);
            }
            process = caller(process);
        }
        return usual;
    }

    private static @Nullable ExecutionEntity caller(ExecutionEntity process) {
        var caller = process.getSuperExecution();
        return caller == null ? null : caller.getProcessInstance();
    }
}
