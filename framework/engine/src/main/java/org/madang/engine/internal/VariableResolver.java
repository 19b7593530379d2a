package org.madang.engine.internal;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.jspecify.annotations.Nullable;

/** Resolves names to variables, and {@code execution} and {@code task} to a few plain facts instead of the objects. */
final class VariableResolver extends ELResolver {

    /** What is known of an execution or a task; any other name is an error. */
    private record Facts(Map<String, @Nullable Object> known) {}

    @Override
    public @Nullable Object getValue(ELContext context, @Nullable Object base, Object property) {
        if (base instanceof Facts facts) {
            return fact(context, facts, String.valueOf(property));
        }
        if (base != null || !(context.getContext(VariableScope.class) instanceof VariableScope scope)) {
            return null;
        }
        var name = String.valueOf(property);
        var facts = facts(scope, name);
        if (facts != null) {
            context.setPropertyResolved(true);
            return facts;
        }
        if (scope.hasVariable(name)) {
            context.setPropertyResolved(true);
            return scope.getVariable(name);
        }
        return null;
    }

    private static @Nullable Object fact(ELContext context, Facts facts, String name) {
        if (facts.known().containsKey(name)) {
            context.setPropertyResolved(true);
        }
        return facts.known().get(name);
    }

    private static @Nullable Facts facts(VariableScope scope, String name) {
        var task = scope instanceof DelegateTask delegate ? delegate : null;
        if (name.equals("task") && task != null) {
            return taskFacts(task);
        }
        var execution = task != null ? task.getExecution() : scope;
        return name.equals("execution") && execution instanceof DelegateExecution delegate
                ? executionFacts(delegate)
                : null;
    }

    private static Facts taskFacts(DelegateTask task) {
        var facts = new HashMap<String, @Nullable Object>();
        facts.put("id", task.getId());
        facts.put("name", task.getName());
        facts.put("assignee", task.getAssignee());
        return new Facts(facts);
    }

    private static Facts executionFacts(DelegateExecution execution) {
        var facts = new HashMap<String, @Nullable Object>();
        facts.put("processBusinessKey", execution.getProcessBusinessKey());
        facts.put("businessKey", execution.getProcessBusinessKey());
        facts.put("processInstanceId", execution.getProcessInstanceId());
        facts.put("currentActivityId", execution.getCurrentActivityId());
        return new Facts(facts);
    }

    @Override
    public boolean isReadOnly(ELContext context, @Nullable Object base, Object property) {
        return true;
    }

    @Override
    public void setValue(ELContext context, @Nullable Object base, Object property, Object value) {
        // Nothing is ever written by an expression.
    }

    @Override
    public Class<?> getType(ELContext context, @Nullable Object base, Object property) {
        return Object.class;
    }

    @Override
    public Class<?> getCommonPropertyType(ELContext context, @Nullable Object base) {
        return Object.class;
    }

    @Override
    public java.util.@Nullable Iterator<java.beans.FeatureDescriptor> getFeatureDescriptors(
            ELContext context, @Nullable Object base) {
        return null;
    }
}
