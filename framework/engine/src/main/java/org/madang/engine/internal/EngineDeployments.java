package org.madang.engine.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.util.ProductPropertiesUtil;
import org.camunda.bpm.engine.repository.ResourceDefinition;
import org.madang.api.PackStatus;
import org.madang.engine.Deployments;

/** Takes files that were sent as packs. */
final class EngineDeployments implements Deployments {

    private final RepositoryService repository;
    private final PackQueue packs;

    EngineDeployments(RepositoryService repository, PackQueue packs) {
        this.repository = repository;
        this.packs = packs;
    }

    @Override
    public Outcome deploy(String name, String sender, Map<String, byte[]> files) {
        var status = packs.deploy(
                new Pack(name, SentPacks.source(sender, name), checked(files).files()));
        return status.state() == PackStatus.State.DEPLOYED
                ? new Outcome(status, newest(name))
                : new Outcome(status, Optional.empty());
    }

    @Override
    public String engine() {
        return ProductPropertiesUtil.getProductVersion();
    }

    @Override
    public List<Deployment> list() {
        return repository.createDeploymentQuery().orderByDeploymentTime().asc().list().stream()
                .map(deployment -> describe(deployment, List.of()))
                .toList();
    }

    private static PackFiles checked(Map<String, byte[]> files) {
        var checked = new PackFiles();
        files.forEach((path, content) -> {
            try {
                checked.add(path, new ByteArrayInputStream(content));
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
        });
        return checked;
    }

    /** The deployment of this name whose models are the newest of their keys. */
    private Optional<Deployment> newest(String name) {
        return repository.createDeploymentQuery().deploymentName(name).list().stream()
                .map(deployment -> describe(deployment, models(deployment.getId())))
                .max(Comparator.comparingInt(EngineDeployments::version));
    }

    private static int version(Deployment deployment) {
        return deployment.models().stream().mapToInt(Model::version).max().orElse(0);
    }

    private List<Model> models(String deployment) {
        var models = new ArrayList<Model>();
        repository.createProcessDefinitionQuery().deploymentId(deployment).list().stream()
                .map(found -> model(true, found))
                .forEach(models::add);
        repository.createDecisionDefinitionQuery().deploymentId(deployment).list().stream()
                .map(found -> model(false, found))
                .forEach(models::add);
        return models;
    }

    private static Model model(boolean isProcess, ResourceDefinition found) {
        return new Model(
                isProcess,
                found.getId(),
                found.getKey(),
                Stream.of(found.getName(), found.getKey())
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElseThrow(),
                found.getVersion(),
                found.getResourceName());
    }

    private static Deployment describe(org.camunda.bpm.engine.repository.Deployment deployment, List<Model> models) {
        return new Deployment(
                deployment.getId(),
                Objects.requireNonNullElse(deployment.getName(), ""),
                Objects.requireNonNullElse(deployment.getSource(), ""),
                deployment.getDeploymentTime().toInstant(),
                models);
    }
}
