package org.madang.engine.internal;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;

/** Reads back versions of processes as they were deployed. */
record DeployedModels(RepositoryService repository) {

    /** The models by which things happened, by the names their rows give them. */
    Map<String, byte[]> models(List<CaseEvents.Row> rows) {
        var models = new HashMap<String, byte[]>();
        for (var row : rows) {
            models.computeIfAbsent(
                    row.model(),
                    any -> model(repository
                            .createProcessDefinitionQuery()
                            .processDefinitionKey(row.process())
                            .processDefinitionVersion(row.version())
                            .singleResult()));
        }
        return models;
    }

    /** The file a version stands in. */
    byte[] model(ProcessDefinition version) {
        return DeployedFile.content(repository, version.getDeploymentId(), version.getResourceName())
                .orElseThrow();
    }

    /** All that was deployed with a version. */
    Pack files(ProcessDefinition version) {
        var deployment = version.getDeploymentId();
        var files = new LinkedHashMap<String, byte[]>();
        repository
                .getDeploymentResourceNames(deployment)
                .forEach(path -> DeployedFile.content(repository, deployment, path)
                        .ifPresent(content -> files.put(path, content)));
        return Pack.of(version.getKey(), deployment, files).deployable();
    }
}
