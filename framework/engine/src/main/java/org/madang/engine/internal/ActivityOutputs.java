package org.madang.engine.internal;

import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.madang.api.Values;

/** Hands to the process what an activity brought; only inside an engine command. */
final class ActivityOutputs {

    private ActivityOutputs() {}

    /** Where the activity has output parameters they choose what the process keeps; otherwise it keeps everything. */
    static void keep(ExecutionEntity execution, Values outputs) {
        var variables = ProcessValues.toVariables(outputs);
        if (choosesOutputs(execution)) {
            execution.setVariablesLocal(variables);
        } else {
            outside(execution).setVariables(variables);
        }
    }

    /** Keeps a value whatever the output parameters say. */
    static void keepAlways(ExecutionEntity execution, Values outputs) {
        outside(execution).setVariables(ProcessValues.toVariables(outputs));
    }

    private static boolean choosesOutputs(ExecutionEntity execution) {
        var mapping = execution.getActivity().getIoMapping();
        return mapping != null && !mapping.getOutputParameters().isEmpty();
    }

    /** An input parameter of the same name lives inside the activity and must not swallow the output. */
    private static VariableScope outside(ExecutionEntity execution) {
        return execution.getActivity().isScope() ? execution.getParentVariableScope() : execution;
    }
}
