package org.madang.engine.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.camunda.bpm.engine.RepositoryService;

/** A file as it was deployed. */
final class DeployedFile {

    private DeployedFile() {}

    /** What it holds; none when the deployment has no such file. */
    static Optional<byte[]> content(RepositoryService repository, String deployment, String path) {
        if (!repository.getDeploymentResourceNames(deployment).contains(path)) {
            return Optional.empty();
        }
        try (var content = repository.getResourceAsStream(deployment, path)) {
            return Optional.of(content.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
