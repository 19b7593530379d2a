package org.madang.engine.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.Problem;
import org.camunda.bpm.engine.impl.bpmn.deployer.BpmnDeployer;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParser;
import org.camunda.bpm.engine.impl.calendar.BusinessCalendarManager;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;

/** Lets the engine read models exactly as when it deploys them, and keeps nothing of it. */
final class EngineParse {

    private final ProcessEngineConfigurationImpl configuration;

    EngineParse(ProcessEngineConfigurationImpl configuration) {
        this.configuration = configuration;
    }

    /** How the engine reads times. */
    BusinessCalendarManager calendars() {
        return configuration.getBusinessCalendarManager();
    }

    /** How the engine counts periods. */
    CaseTime time() {
        return CaseTime.of(configuration);
    }

    /** What the engine has against a BPMN file. */
    List<Finding> bpmn(XmlFile file) {
        try {
            return inEngine(() -> parseBpmn(file));
        } catch (ParseException refused) {
            return problems(file, refused);
        } catch (RuntimeException refused) {
            return List.of(refusal(file, refused));
        }
    }

    /** What the engine has against a DMN file. */
    List<Finding> dmn(XmlFile file) {
        try {
            return inEngine(() -> parseDmn(file));
        } catch (RuntimeException refused) {
            return List.of(refusal(file, refused));
        }
    }

    private List<Finding> parseBpmn(XmlFile file) {
        var deployment = new DeploymentEntity();
        deployment.setName("check");
        parser().createParse()
                .sourceInputStream(file.content().get())
                .deployment(deployment)
                .name(file.path())
                .execute();
        return List.of();
    }

    private List<Finding> parseDmn(XmlFile file) {
        configuration
                .getDmnEngineConfiguration()
                .getTransformer()
                .createTransform()
                .modelInstance(file.content().get())
                .transformDecisionRequirementsGraph();
        return List.of();
    }

    private List<Finding> inEngine(java.util.function.Supplier<List<Finding>> parse) {
        return configuration.getCommandExecutorTxRequired().execute(context -> parse.get());
    }

    private BpmnParser parser() {
        return configuration.getDeployers().stream()
                .filter(BpmnDeployer.class::isInstance)
                .map(deployer -> ((BpmnDeployer) deployer).getBpmnParser())
                .findFirst()
                .orElseThrow();
    }

    private static List<Finding> problems(XmlFile file, ParseException refused) {
        var findings = new ArrayList<Finding>();
        for (var report : refused.getResorceReports()) {
            report.getErrors().forEach(problem -> findings.add(finding(file, problem)));
        }
        return findings;
    }

    private static Finding finding(XmlFile file, Problem problem) {
        var element = Objects.requireNonNullElse(problem.getMainElementId(), "");
        return Finding.error(
                file.path(), Math.max(0, problem.getLine()), element, "the engine says: " + problem.getMessage(), "");
    }

    private static Finding refusal(XmlFile file, RuntimeException refused) {
        return Finding.error(file.path(), 0, "", "the engine says: " + lastMessage(refused), "");
    }

    private static String lastMessage(Throwable refused) {
        return Stream.iterate(refused, Objects::nonNull, Throwable::getCause)
                .map(Throwable::getMessage)
                .filter(Objects::nonNull)
                .reduce(refused.getClass().getSimpleName(), (outer, inner) -> inner);
    }
}
