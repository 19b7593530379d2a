package org.madang.engine.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.madang.charter.Guard.Kind;

/** The guards that were deployed with a model; a deployment never changes, so each is read once. */
final class DeployedGuards {

    private final Map<String, List<RuleGuard>> known = new ConcurrentHashMap<>();

    /** Those of a kind that hold for a token: of its own model, and of those that call it, such as a plugin's caller. */
    Stream<RuleGuard> of(ExecutionEntity token, Kind kind) {
        var repository = token.getProcessEngineServices().getRepositoryService();
        return deployments(token).stream()
                .flatMap(deployment -> known.computeIfAbsent(deployment, id -> read(id, repository)).stream())
                .filter(guard -> guard.guard().kind() == kind && guard.isFor(token));
    }

    private static Set<String> deployments(ExecutionEntity token) {
        var deployments = new LinkedHashSet<String>();
        var process = token;
        while (process != null) {
            deployments.add(process.getProcessDefinition().getDeploymentId());
            process = process.getProcessInstance().getSuperExecution();
        }
        return deployments;
    }

    private static List<RuleGuard> read(String deployment, RepositoryService repository) {
        if (!repository.getDeploymentResourceNames(deployment).contains(JudgementFile.NAME)) {
            return List.of();
        }
        try (var content = repository.getResourceAsStream(deployment, JudgementFile.NAME)) {
            return JudgementFile.guards(content.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
