package org.madang.server.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.madang.api.Way;
import org.madang.charter.ModelReport;
import org.madang.charter.Move;
import org.madang.charter.RuleReport;
import org.madang.charter.Step;
import org.madang.charter.Verdict;

/** Shows no way that breaks a rule before a real engine has gone it: one that it does not go is not known to break anything. */
final class WalkedModels {

    private static final List<Verdict> WORST_FIRST = List.of(
            Verdict.REFUTED,
            Verdict.UNSUPPORTED,
            Verdict.UNKNOWN,
            Verdict.LAWFUL_EXCEPTION,
            Verdict.GUARDED,
            Verdict.PROVED);

    private final Walker engine;
    private final CheckTexts texts;

    /** Goes ways through models. */
    @FunctionalInterface
    interface Walker {
        /** For each way why it can not be gone; empty where it can. */
        List<Optional<String>> walk(Map<String, byte[]> models, List<Way> ways) throws InterruptedException;
    }

    WalkedModels(Walker engine, CheckTexts texts) {
        this.engine = engine;
        this.texts = texts;
    }

    /** Whether any of these is said to be broken on a way. */
    static boolean haveWays(List<ModelReport> models) {
        return models.stream().flatMap(model -> model.rules().stream()).anyMatch(WalkedModels::hasWay);
    }

    /** The reports on models among these files, with what the engine says. */
    List<ModelReport> walked(List<ModelReport> models, Map<String, byte[]> files) throws InterruptedException {
        var ways = new ArrayList<Way>();
        models.forEach(model ->
                model.rules().stream().filter(WalkedModels::hasWay).forEach(rule -> ways.add(way(model, rule))));
        var bpmn = new HashMap<>(files);
        bpmn.keySet().removeIf(name -> !name.endsWith(".bpmn"));
        var answers = engine.walk(bpmn, ways).iterator();
        return models.stream()
                .map(model -> told(
                        model,
                        model.rules().stream()
                                .map(rule -> hasWay(rule) ? told(rule, answers.next()) : rule)
                                .toList()))
                .toList();
    }

    private static boolean hasWay(RuleReport rule) {
        return rule.verdict() == Verdict.REFUTED && !rule.moves().isEmpty();
    }

    private RuleReport told(RuleReport rule, Optional<String> astray) {
        var steps = new ArrayList<Step>();
        if (astray.isEmpty()) {
            steps.addAll(rule.steps());
            steps.add(new Step("", texts.say("walk.gone")));
        } else {
            steps.add(new Step("", texts.say("walk.astray", astray.get())));
        }
        return new RuleReport(
                rule.id(),
                rule.sentence(),
                rule.citation(),
                astray.isEmpty() ? Verdict.REFUTED : Verdict.UNKNOWN,
                steps,
                astray.isEmpty() ? rule.repair() : "",
                astray.isEmpty() ? rule.moves() : List.of(),
                rule.guards());
    }

    private static ModelReport told(ModelReport model, List<RuleReport> rules) {
        var worst = WORST_FIRST.stream()
                .filter(verdict -> rules.stream().anyMatch(rule -> rule.verdict() == verdict))
                .findFirst()
                .orElse(model.verdict());
        return new ModelReport(model.file(), model.process(), worst, model.millis(), rules);
    }

    private static Way way(ModelReport model, RuleReport rule) {
        return new Way(
                model.process(), rule.moves().stream().map(WalkedModels::move).toList());
    }

    private static Way.Move move(Move move) {
        return new Way.Move(
                Way.Why.valueOf(move.why().name()),
                move.node(),
                move.code(),
                move.answers().stream()
                        .map(answer -> new Way.Answer(answer.node(), answer.flows(), answer.number()))
                        .toList(),
                move.fails());
    }
}
