package org.madang.engine.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.ResourceDefinition;
import org.madang.engine.UnitOfWork;

/**
 * Deploys packs as a whole: new cases start on the newest, running ones stay where they are. Nothing is ever undeployed.
 *
 * <p>Which pack is deployed now is told by its definitions, not by time: the clock of a platform may run backwards.
 */
final class PackDeployer {

    private final RepositoryService repository;
    private final ManagementService management;
    private final UnitOfWork work;
    private final ModelNews news;

    PackDeployer(Engine engine) {
        repository = engine.camunda().getRepositoryService();
        management = engine.camunda().getManagementService();
        work = engine.work();
        news = new ModelNews(engine.outbox());
    }

    /** Whether new cases already start on exactly this pack. */
    boolean isCurrent(Pack pack) {
        return current(pack)
                .filter(deployment -> pack.name().equals(deployment.getName()))
                .filter(deployment -> content(deployment.getId(), pack)
                        .digest()
                        .equals(pack.deployable().digest()))
                .isPresent();
    }

    /** Whether an older state of this pack is deployed. */
    boolean isKnown(String pack) {
        return repository.createDeploymentQuery().deploymentName(pack).count() > 0;
    }

    /** Deploys the pack with what the charter said about it, which stays with this version for good. */
    void deploy(Pack pack, Optional<Judgement> judgement) {
        var deployment = repository.createDeployment().name(pack.name()).source(pack.source());
        pack.deployable()
                .files()
                .forEach((path, content) -> deployment.addInputStream(path, new java.io.ByteArrayInputStream(content)));
        judgement.ifPresent(said -> deployment.addInputStream(
                JudgementFile.NAME, new java.io.ByteArrayInputStream(JudgementFile.of(said))));
        work.run(connection -> {
            var deployed = deployment.deployWithResult();
            management.registerDeploymentForJobExecutor(deployed.getId());
            news.deployed(pack.deployable(), deployed, judgement);
        });
    }

    private Optional<Deployment> current(Pack pack) {
        var models = PackCheck.read(pack, new ArrayList<>());
        var deployments = Stream.concat(
                        models.processKeys().map(this::processDeployment),
                        models.decisionKeys().map(this::decisionDeployment))
                .collect(Collectors.toSet());
        return deployments.size() == 1 ? only(deployments) : Optional.empty();
    }

    private Optional<Deployment> only(Set<Optional<String>> deployments) {
        return deployments
                .iterator()
                .next()
                .map(id -> repository.createDeploymentQuery().deploymentId(id).singleResult());
    }

    private Optional<String> processDeployment(String key) {
        return Optional.ofNullable(repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKey(key)
                        .latestVersion()
                        .singleResult())
                .map(ResourceDefinition::getDeploymentId);
    }

    private Optional<String> decisionDeployment(String key) {
        return Optional.ofNullable(repository
                        .createDecisionDefinitionQuery()
                        .decisionDefinitionKey(key)
                        .latestVersion()
                        .singleResult())
                .map(ResourceDefinition::getDeploymentId);
    }

    private Pack content(String deployment, Pack like) {
        Map<String, byte[]> files = new HashMap<>();
        for (var path : repository.getDeploymentResourceNames(deployment)) {
            try (var content = repository.getResourceAsStream(deployment, path)) {
                files.put(path, content.readAllBytes());
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return Pack.of(like.name(), like.source(), files).deployable();
    }
}
