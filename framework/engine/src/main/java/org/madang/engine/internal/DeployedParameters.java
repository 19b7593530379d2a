package org.madang.engine.internal;

import java.util.Map;
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
        var values = DeployedFile.content(repository, deployment, Pack.PARAMETERS)
                .map(content -> ParameterFile.read(content).values())
                .orElseGet(Values::none);
        return DeployedFile.content(repository, deployment, JudgementFile.NAME)
                .flatMap(JudgementFile::calendar)
                .map(calendar -> values.with(CaseTime.CALENDAR, calendar))
                .orElse(values);
    }
}
