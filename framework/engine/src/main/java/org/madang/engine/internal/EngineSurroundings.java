package org.madang.engine.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ResourceDefinition;

/** What the engine has and the plugins offer. */
final class EngineSurroundings implements PackSurroundings {

    private final RepositoryService repository;
    private final StepRegistry steps;

    EngineSurroundings(RepositoryService repository, StepRegistry steps) {
        this.repository = repository;
        this.steps = steps;
    }

    @Override
    public boolean offers(StepNeed step) {
        return steps.offers(step);
    }

    @Override
    public Set<String> steps() {
        return steps.offers().stream().map(StepOffer::step).collect(Collectors.toCollection(TreeSet::new));
    }

    @Override
    public Optional<String> packOfProcess(String key) {
        return process(key).flatMap(this::pack);
    }

    @Override
    public Optional<String> packOfDecision(String key) {
        return decision(key).flatMap(this::pack);
    }

    @Override
    public Optional<byte[]> modelOfProcess(String key) {
        return process(key).map(this::model);
    }

    @Override
    public Optional<byte[]> modelOfDecision(String key) {
        return decision(key).map(this::model);
    }

    private Optional<ResourceDefinition> process(String key) {
        return Optional.ofNullable(repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(key)
                .latestVersion()
                .singleResult());
    }

    private Optional<ResourceDefinition> decision(String key) {
        return Optional.ofNullable(repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(key)
                .latestVersion()
                .singleResult());
    }

    private Optional<String> pack(ResourceDefinition definition) {
        return Optional.ofNullable(repository
                        .createDeploymentQuery()
                        .deploymentId(definition.getDeploymentId())
                        .singleResult())
                .map(deployment -> Objects.requireNonNullElse(deployment.getName(), ""));
    }

    private byte[] model(ResourceDefinition definition) {
        try (var content = repository.getResourceAsStream(definition.getDeploymentId(), definition.getResourceName())) {
            return content.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
