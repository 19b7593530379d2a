package org.madang.engine.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.madang.api.Actor;
import org.madang.api.PlatformException;
import org.madang.api.PolicyId;
import org.madang.api.Problem;
import org.madang.api.Values;
import org.madang.engine.CaseMoves;
import org.madang.engine.Outbox;
import org.madang.engine.UnitOfWork;

/** Moves a case, judges what came of it, and takes it back if that could break a rule: all in one unit of work. */
final class EngineCaseMoves implements CaseMoves {

    private static final String ADMINISTRATOR = "administrator";

    private final ProcessEngine engine;
    private final UnitOfWork work;
    private final Outbox outbox;
    private final CaseJudge judge;
    private final DeployedParameters parameters = new DeployedParameters();

    EngineCaseMoves(Engine engine, CaseJudge judge) {
        this.engine = engine.camunda();
        this.work = engine.work();
        this.outbox = engine.outbox();
        this.judge = judge;
    }

    @Override
    public void move(PolicyId policy, int version, Map<String, String> renamed, Actor actor) {
        if (!actor.roles().contains(ADMINISTRATOR)) {
            throw new PlatformException(
                    Problem.NOT_ALLOWED,
                    "Actor '%s' may not move policy '%s' to another version; that is for the role %s"
                            .formatted(actor.id(), policy, ADMINISTRATOR));
        }
        ActingAs.actor(actor.id(), () -> work.run(connection -> move(connection, policy, version, renamed)));
    }

    private void move(Connection connection, PolicyId policy, int version, Map<String, String> renamed)
            throws SQLException {
        var running = running(policy);
        var from = engine.getRepositoryService().getProcessDefinition(running.getProcessDefinitionId());
        var to = target(from, version);
        var before = CaseEvents.of(connection, policy, running.getId());
        new VersionChange(engine, from, to).apply(running, renamed);
        complete(running, to);
        var verdict = judge.judge(new MovedCase(policy, running.getId(), from, to, before));
        outbox.put(Outbox.REGISTER, news(policy, from, to, renamed).with("charter", verdict));
    }

    private ProcessInstance running(PolicyId policy) {
        return engine
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(policy.value())
                .rootProcessInstances()
                .list()
                .stream()
                .findFirst()
                .orElseThrow(() -> new PlatformException(
                        Problem.NOT_FOUND, "Policy '%s' has no running process".formatted(policy)));
    }

    private ProcessDefinition target(ProcessDefinition from, int version) {
        if (from.getVersion() == version) {
            throw new PlatformException(
                    Problem.BAD_INPUT, "It is on version %d of '%s' already".formatted(version, from.getKey()));
        }
        return Optional.ofNullable(engine.getRepositoryService()
                        .createProcessDefinitionQuery()
                        .processDefinitionKey(from.getKey())
                        .processDefinitionVersion(version)
                        .singleResult())
                .orElseThrow(() -> new PlatformException(
                        Problem.NOT_FOUND,
                        "Process '%s' has no version %d; list its versions".formatted(from.getKey(), version)));
    }

    /** Gives it the parameters that only the new version has; what it began with stays. */
    private void complete(ProcessInstance running, ProcessDefinition to) {
        var runtime = engine.getRuntimeService();
        var known = runtime.getVariables(running.getId()).keySet();
        var missing = new TreeMap<>(
                ProcessValues.toVariables(parameters.of(to.getDeploymentId(), engine.getRepositoryService())));
        missing.keySet().removeAll(known);
        runtime.setVariables(running.getId(), missing);
    }

    private Values news(PolicyId policy, ProcessDefinition from, ProcessDefinition to, Map<String, String> renamed) {
        var model = DeployedFile.content(engine.getRepositoryService(), to.getDeploymentId(), to.getResourceName());
        return Values.of("type", "move")
                .with("at", ClockUtil.getCurrentTime().toInstant())
                .with("policy", policy.value())
                .with("process", to.getKey())
                .with("version", to.getVersion())
                .with("from", from.getVersion())
                .with("model", Sha256.of(model.orElseThrow()))
                .with("renamed", new TreeMap<>(renamed))
                .with("called", false);
    }
}
