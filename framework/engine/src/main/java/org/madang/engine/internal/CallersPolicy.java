package org.madang.engine.internal;

import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.core.variable.mapping.value.ParameterValueProvider;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.jspecify.annotations.Nullable;

/** Gives a called process the policy of its caller. */
final class CallersPolicy implements ParameterValueProvider {

    @Override
    public @Nullable Object getValue(VariableScope caller) {
        return ((ExecutionEntity) caller).getProcessBusinessKey();
    }

    @Override
    public boolean isDynamic() {
        return true;
    }
}
