package org.madang.engine.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.madang.api.Values;

/** The parameters that were deployed with a process, with the calendar of its rules; no deployment changes, so each is read once. */
final class DeployedParameters {

    private final Map<String, Values> known = new ConcurrentHashMap<>();

    /** Those of a deployment; none when its pack has none. */
    Values of(String deployment, RepositoryService repository) {
        return known.computeIfAbsent(deployment, id -> read(id, repository));
    }

    private static Values read(String deployment, RepositoryService repository) {
        var values = content(deployment, Pack.PARAMETERS, repository)
                .map(content -> ParameterFile.read(content).values())
                .orElseGet(Values::none);
        return content(deployment, JudgementFile.NAME, repository)
                .flatMap(JudgementFile::calendar)
                .map(calendar -> values.with(CaseTime.CALENDAR, calendar))
                .orElse(values);
    }

    private static Optional<byte[]> content(String deployment, String path, RepositoryService repository) {
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
