package org.madang.engine.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.madang.charter.Verdict;

/** Finds everything that is wrong with a pack, before anything of it is deployed. */
final class PackCheck {

    private final EngineParse engine;
    private final PackRule code = new CodeRule();
    private final List<PackRule> rules;
    private final PackCharter charter;

    PackCheck(EngineParse engine, PackSurroundings surroundings, PackCharter charter) {
        this.engine = engine;
        this.charter = charter;
        rules = List.of(
                code,
                new ExpressionRule(),
                new KeyRule(surroundings),
                new StepRule(surroundings),
                new CallRule(surroundings),
                new BindingRule(),
                new FormRule(),
                new FormFileRule(),
                new ActRule(),
                new TimerRule(engine.calendars()),
                new DecisionRule(),
                new TableRule(),
                new ParameterRule(),
                new RuleCalendarRule(engine.time().usual()));
    }

    PackVerdict check(Pack pack) {
        var findings = new ArrayList<Finding>();
        var models = read(pack, findings);
        rules.forEach(rule -> rule.check(models).forEach(findings::add));
        findings.addAll(shape(pack));
        parse(models, findings);
        var verdict = new PackVerdict(pack.name(), findings, Optional.empty());
        return verdict.isSound() ? charter.judge(models).map(verdict::judged).orElse(verdict) : verdict;
    }

    /** Whether a rule is refuted by a way that the engine goes. */
    boolean replays(Pack pack, String process, String rule) {
        return charter.judged(read(pack, new ArrayList<>())).models().stream()
                .filter(model -> model.process().equals(process))
                .flatMap(model -> model.rules().stream())
                .anyMatch(found -> found.id().equals(rule)
                        && found.verdict() == Verdict.REFUTED
                        && !found.moves().isEmpty());
    }

    /** Reads the models of a pack; what can not be read becomes a finding. */
    static PackModels read(Pack pack, List<Finding> findings) {
        return new PackModels(pack, read(pack, ".bpmn", findings), read(pack, ".dmn", findings));
    }

    private static List<XmlFile> read(Pack pack, String suffix, List<Finding> findings) {
        var files = new ArrayList<XmlFile>();
        for (var path : pack.ending(suffix)) {
            try {
                files.add(XmlReader.read(path, pack.content(path).orElseThrow()));
            } catch (XmlReader.Broken broken) {
                findings.add(Finding.error(
                        path,
                        broken.line(),
                        "",
                        "it is not usable XML: " + broken.getMessage(),
                        "open it in the modeler and save it anew"));
            }
        }
        return files;
    }

    /** What code was found in is not shown to the engine: it would say the same again. */
    private void parse(PackModels models, List<Finding> findings) {
        var withCode = code.check(models).map(Finding::file).collect(Collectors.toSet());
        models.bpmn().stream()
                .filter(file -> !withCode.contains(file.path()))
                .flatMap(file -> engine.bpmn(file).stream())
                .forEach(findings::add);
        var wrong = findings.stream().map(Finding::file).collect(Collectors.toSet());
        models.dmn().stream()
                .filter(file -> !wrong.contains(file.path()))
                .flatMap(file -> engine.dmn(file).stream())
                .forEach(findings::add);
    }

    private static List<Finding> shape(Pack pack) {
        var empty = Stream.of(".bpmn", ".dmn")
                        .allMatch(suffix -> pack.ending(suffix).isEmpty())
                ? Stream.of(
                        Finding.error("", 0, "", "it holds no .bpmn and no .dmn file", "add one, or remove the pack"))
                : Stream.<Finding>empty();
        var foreign = Stream.of(".bpmn20.xml", ".dmn11.xml", ".cmmn")
                .flatMap(suffix -> pack.ending(suffix).stream())
                .map(path -> Finding.error(path, 0, "", "such a file is not deployed", "call it .bpmn or .dmn"));
        return Stream.concat(empty, foreign).toList();
    }
}
