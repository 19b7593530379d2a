package org.madang.engine.internal;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ResourceDefinition;

/** What the engine has and the plugins offer. */
final class EngineSurroundings implements PackSurroundings {

    private final RepositoryService repository;
    private final StepRegistry steps;
    private final RemoteSteps remote;

    EngineSurroundings(RepositoryService repository, StepRegistry steps, RemoteSteps remote) {
        this.repository = repository;
        this.steps = steps;
        this.remote = remote;
    }

    @Override
    public boolean offers(StepNeed step) {
        return steps.offers(step) || remote.offers(step);
    }

    @Override
    public Set<String> steps() {
        return Stream.concat(steps.offers().stream().map(StepOffer::step), remote.names().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Override
    public Optional<String> packOfProcess(String key) {
        return pack(repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(key)
                .latestVersion()
                .singleResult());
    }

    @Override
    public Optional<String> packOfDecision(String key) {
        return pack(repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(key)
                .latestVersion()
                .singleResult());
    }

    private Optional<String> pack(@org.jspecify.annotations.Nullable ResourceDefinition definition) {
        return Optional.ofNullable(definition)
                .map(found -> repository
                        .createDeploymentQuery()
                        .deploymentId(found.getDeploymentId())
                        .singleResult())
                .map(deployment -> Objects.requireNonNullElse(deployment.getName(), ""));
    }
}
