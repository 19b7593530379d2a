package org.madang.engine.internal;

import java.lang.System.Logger.Level;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.madang.charter.ModelReport;
import org.madang.charter.Report;
import org.madang.charter.RuleReport;
import org.madang.charter.Step;
import org.madang.charter.Verdict;

/** Lets a report refute nothing that the engine does not do: every way that breaks a rule is walked before it is told. */
final class Replayed {

    private static final System.Logger LOG = System.getLogger(Replayed.class.getName());

    private final Replay replay;

    private Replayed(Replay replay) {
        this.replay = replay;
    }

    /** The report with every way walked on the models among these files; without such a way no engine is started. */
    static Report of(Report report, Map<String, byte[]> files) {
        if (report.models().stream().flatMap(model -> model.rules().stream()).noneMatch(Replayed::hasWay)) {
            return report;
        }
        try (var replay = Replay.on(files)) {
            var replayed = new Replayed(replay);
            return new Report(report.models().stream().map(replayed::model).toList());
        }
    }

    private static boolean hasWay(RuleReport rule) {
        return rule.verdict() == Verdict.REFUTED && !rule.moves().isEmpty();
    }

    private ModelReport model(ModelReport model) {
        if (model.rules().stream().noneMatch(Replayed::hasWay)) {
            return model;
        }
        var rules = model.rules().stream().map(rule -> rule(model, rule)).toList();
        return new ModelReport(model.file(), model.process(), worst(rules), model.millis(), rules);
    }

    private RuleReport rule(ModelReport model, RuleReport rule) {
        return hasWay(rule)
                ? replay.astray(model.process(), rule.moves())
                        .map(why -> unknown(model, rule, why))
                        .orElse(rule)
                : rule;
    }

    private static RuleReport unknown(ModelReport model, RuleReport rule, String why) {
        LOG.log(
                Level.WARNING,
                "The charter is wrong about rule ''{0}'' of process ''{1}'' in {2}, please report it: the engine does not go its way, {3}",
                rule.id(),
                model.process(),
                model.file(),
                why);
        var told = new Step(model.process(), "The charter found a way that the engine does not go (%s)".formatted(why));
        return new RuleReport(
                rule.id(), rule.sentence(), rule.citation(), Verdict.UNKNOWN, List.of(told), "", List.of(), List.of());
    }

    private static Verdict worst(List<RuleReport> rules) {
        return rules.stream()
                .map(RuleReport::verdict)
                .min(Comparator.comparingInt(Judgement.WORST_FIRST::indexOf))
                .orElse(Verdict.PROVED);
    }
}
