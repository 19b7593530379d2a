package org.madang.engine.internal;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.madang.api.PlatformException;
import org.madang.api.Problem;
import org.madang.charter.ModelReport;
import org.madang.charter.RuleReport;
import org.madang.charter.RunningCase;
import org.madang.charter.Verdict;

/** Has the charter judge cases that were moved; what could break a rule, or cannot be told, is refused. */
final class CaseJudge {

    private final ProcessEngine engine;
    private final PackCharter charter;
    private final DeployedModels deployed;
    private final DeployedParameters parameters = new DeployedParameters();

    CaseJudge(ProcessEngine engine, PackCharter charter) {
        this.engine = engine;
        this.charter = charter;
        this.deployed = new DeployedModels(engine.getRepositoryService());
    }

    /**
     * Judges it.
     *
     * @return the verdict
     * @throws PlatformException RULE with every rule that could be broken
     */
    String judge(MovedCase moved) {
        var places = CasePlaces.of(
                engine.getRuntimeService(), moved.instance(), moved.to().getKey());
        if (!places.moving().isEmpty()) {
            throw refusal(
                    moved, List.of("the engine has yet to go on at %s; try again soon".formatted(places.moving())));
        }
        var files = deployed.files(moved.to());
        keepsRules(moved, files);
        keepsCalendar(moved);
        keepsCalled(moved, places, charter.withCalled(files));
        var report = charter.judgeMove(
                new RunningCase(
                        moved.to().getKey(),
                        deployed.models(moved.before()),
                        CaseEvents.told(moved.before(), places),
                        places.places(),
                        engine.getRuntimeService()
                                .getVariables(moved.instance())
                                .keySet()),
                files);
        var faults = faults(report, moved);
        if (!faults.isEmpty()) {
            throw refusal(moved, faults);
        }
        return report.verdict().name();
    }

    /** What began under rules does not leave them all. */
    private void keepsRules(MovedCase moved, Pack files) {
        var had = !deployed.files(moved.from()).ending(PackCharter.RULES).isEmpty();
        if (had && files.ending(PackCharter.RULES).isEmpty()) {
            throw refusal(moved, List.of("it began under rules, and that version brings none"));
        }
    }

    /** Times that are counted by two laws are counted by none. */
    private void keepsCalendar(MovedCase moved) {
        var has = Objects.toString(
                engine.getRuntimeService().getVariables(moved.instance()).get(CaseTime.CALENDAR), "");
        parameters
                .of(moved.to().getDeploymentId(), engine.getRepositoryService())
                .text(CaseTime.CALENDAR)
                .filter(wanted -> !wanted.equals(has))
                .ifPresent(wanted -> {
                    throw refusal(
                            moved,
                            List.of("it counts by the calendar '%s', and that version by '%s'".formatted(has, wanted)));
                });
    }

    /** What is called goes on by its own version, so the judgement must be about that. */
    private void keepsCalled(MovedCase moved, CasePlaces places, Map<String, byte[]> files) {
        for (var called : places.called()) {
            var version = engine.getRepositoryService().getProcessDefinition(called.getProcessDefinitionId());
            var model = deployed.model(version);
            if (files.values().stream().noneMatch(file -> Arrays.equals(file, model))) {
                throw refusal(
                        moved,
                        List.of("it is within '%s' version %d, which is drawn otherwise now; move it when that is over"
                                .formatted(version.getKey(), version.getVersion())));
            }
        }
    }

    private List<String> faults(ModelReport report, MovedCase moved) {
        var guards = guards(moved);
        return report.rules().stream()
                .flatMap(rule -> faults(rule, guards).stream())
                .toList();
    }

    private static List<String> faults(RuleReport rule, CaseGuards guards) {
        return switch (rule.verdict()) {
            case PROVED, LAWFUL_EXCEPTION -> List.of();
            case REFUTED -> List.of("the rule %s would be broken: %s".formatted(Judgement.named(rule), told(rule)));
            case UNKNOWN, UNSUPPORTED ->
                List.of("whether the rule %s would be kept can not be told (%s): %s"
                        .formatted(Judgement.named(rule), rule.verdict(), told(rule)));
            case GUARDED -> guards.unkept(rule);
        };
    }

    private CaseGuards guards(MovedCase moved) {
        var report =
                DeployedFile.content(engine.getRepositoryService(), moved.to().getDeploymentId(), JudgementFile.NAME);
        return new CaseGuards(
                report.map(JudgementFile::guards).orElseGet(List::of).stream()
                        .map(RuleGuard::guard)
                        .collect(Collectors.toSet()),
                engine.getRuntimeService().getVariables(moved.instance()));
    }

    private static String told(RuleReport rule) {
        return rule.steps().isEmpty() && rule.verdict() == Verdict.UNKNOWN
                ? "the model is too large to be looked at as a whole"
                : Judgement.told(rule);
    }

    private static PlatformException refusal(MovedCase moved, List<String> faults) {
        return new PlatformException(
                Problem.RULE,
                "Policy '%s' stays on version %d of '%s' and can not go to version %d: %s"
                        .formatted(
                                moved.policy(),
                                moved.from().getVersion(),
                                moved.from().getKey(),
                                moved.to().getVersion(),
                                String.join("\n  - ", faults)));
    }
}
