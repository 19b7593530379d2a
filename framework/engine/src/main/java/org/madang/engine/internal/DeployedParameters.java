package org.madang.engine.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.madang.api.Values;

/** The parameters that were deployed with a process; a deployment never changes, so each is read once. */
final class DeployedParameters {

    private final Map<String, Values> known = new ConcurrentHashMap<>();

    /** Those of a deployment; none when its pack has none. */
    Values of(String deployment, RepositoryService repository) {
        return known.computeIfAbsent(deployment, id -> read(id, repository));
    }

    private static Values read(String deployment, RepositoryService repository) {
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
