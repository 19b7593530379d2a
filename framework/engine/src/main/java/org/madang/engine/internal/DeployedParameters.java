package org.madang.engine.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.madang.api.Values;

/** Reads the parameters that were deployed with a process; a deployment never changes, so each is read once. */
final class DeployedParameters implements PackParameters {

    private final RepositoryService repository;
    private final Map<String, Values> byDeployment = new ConcurrentHashMap<>();

    DeployedParameters(RepositoryService repository) {
        this.repository = repository;
    }

    @Override
    public Values of(String process) {
        return Optional.ofNullable(repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKey(process)
                        .latestVersion()
                        .singleResult())
                .map(ProcessDefinition::getDeploymentId)
                .map(this::ofDeployment)
                .orElseGet(Values::none);
    }

    Values ofDeployment(String deployment) {
        var known = byDeployment.get(deployment);
        if (known != null) {
            return known;
        }
        var read = read(deployment);
        byDeployment.put(deployment, read);
        return read;
    }

    private Values read(String deployment) {
        if (!repository.getDeploymentResourceNames(deployment).contains(Pack.PARAMETERS)) {
            return Values.none();
        }
        try (var content = repository.getResourceAsStream(deployment, Pack.PARAMETERS)) {
            return ParameterFile.read(content.readAllBytes()).values();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
