package org.madang.engine.internal;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;

/** Knows which plugin, if any, brought the model a token runs in; only inside an engine command. */
final class DeploymentHomes {

    private final Map<String, Optional<PluginVersion>> known = new ConcurrentHashMap<>();

    Optional<PluginVersion> of(ExecutionEntity execution) {
        return known.computeIfAbsent(execution.getProcessDefinition().getDeploymentId(), DeploymentHomes::read);
    }

    private static Optional<PluginVersion> read(String deployment) {
        var found = Context.getCommandContext().getDeploymentManager().findDeploymentById(deployment);
        return found == null ? Optional.empty() : PluginVersion.ofSource(found.getSource());
    }
}
