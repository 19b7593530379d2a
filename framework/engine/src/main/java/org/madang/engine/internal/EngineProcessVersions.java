package org.madang.engine.internal;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.madang.api.PlatformException;
import org.madang.api.Problem;
import org.madang.charter.Guard.Kind;
import org.madang.engine.ProcessVersions;

/** Reads the versions of processes, and the parameters deployed with them. */
final class EngineProcessVersions implements ProcessVersions {

    private final ProcessEngine engine;

    EngineProcessVersions(ProcessEngine engine) {
        this.engine = engine;
    }

    @Override
    public List<Version> of(String process) {
        return repository()
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .orderByProcessDefinitionVersion()
                .desc()
                .list()
                .stream()
                .map(this::describe)
                .toList();
    }

    @Override
    public List<Setting> parameters(String process, int version) {
        var deployment = Optional.ofNullable(repository()
                        .createProcessDefinitionQuery()
                        .processDefinitionKey(process)
                        .processDefinitionVersion(version)
                        .singleResult())
                .map(ProcessDefinition::getDeploymentId)
                .orElseThrow(() -> new PlatformException(
                        Problem.NOT_FOUND,
                        "Process '%s' has no version %d; list its versions".formatted(process, version)));
        var report = DeployedFile.content(repository(), deployment, JudgementFile.NAME);
        return DeployedFile.content(repository(), deployment, Pack.PARAMETERS).stream()
                .map(ParameterFile::read)
                .map(ParameterFile::parameters)
                .flatMap(Collection::stream)
                .map(parameter -> setting(process, parameter, report))
                .toList();
    }

    private Version describe(ProcessDefinition found) {
        var deployment = repository()
                .createDeploymentQuery()
                .deploymentId(found.getDeploymentId())
                .singleResult();
        return new Version(
                found.getKey(),
                found.getVersion(),
                Objects.requireNonNullElse(found.getName(), found.getKey()),
                deployment.getId(),
                Objects.requireNonNullElse(deployment.getName(), ""),
                Objects.requireNonNullElse(deployment.getSource(), ""),
                deployment.getDeploymentTime().toInstant(),
                found.getResourceName(),
                engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processDefinitionId(found.getId())
                        .count());
    }

    private static Setting setting(String process, Parameter parameter, Optional<byte[]> report) {
        var rules =
                report.map(content -> rules(process, parameter.name(), content)).orElseGet(List::of);
        return new Setting(
                parameter.name(),
                parameter.type().word(),
                parameter.value(),
                parameter.label(),
                parameter.help(),
                rules);
    }

    private static List<CheckedRule> rules(String process, String parameter, byte[] report) {
        Map<String, CheckedRule> known = JudgementFile.rules(report);
        return JudgementFile.guards(report).stream()
                .filter(guard -> guard.guard().kind() == Kind.PARAMETER
                        && guard.guard().process().equals(process)
                        && guard.data("name").equals(parameter))
                .map(guard ->
                        Objects.requireNonNullElse(known.get(guard.rule()), new CheckedRule(guard.rule(), "", "")))
                .distinct()
                .toList();
    }

    private RepositoryService repository() {
        return engine.getRepositoryService();
    }
}
