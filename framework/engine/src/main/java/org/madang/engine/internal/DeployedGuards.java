package org.madang.engine.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.jspecify.annotations.Nullable;
import org.madang.charter.Guard.Kind;

/** The guards that were deployed with a model; a deployment never changes, so each is read once. */
final class DeployedGuards {

    private final Map<String, List<RuleGuard>> known = new ConcurrentHashMap<>();

    /** Those of a kind; none when the pack brought no rules. */
    Stream<RuleGuard> of(@Nullable String deployment, RepositoryService repository, Kind kind) {
        return deployment == null
                ? Stream.empty()
                : known.computeIfAbsent(deployment, id -> read(id, repository)).stream()
                        .filter(guard -> guard.guard().kind() == kind);
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
