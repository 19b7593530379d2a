package org.madang.engine.internal;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.madang.charter.ModelReport;
import org.madang.charter.Report;
import org.madang.charter.RuleReport;
import org.madang.charter.Verdict;

/**
 * What the charter said about a pack.
 *
 * @param pack the pack
 * @param models what was found about each of its own processes
 */
record Judgement(Pack pack, List<ModelReport> models) {

    static final List<Verdict> WORST_FIRST = List.of(
            Verdict.REFUTED,
            Verdict.UNSUPPORTED,
            Verdict.UNKNOWN,
            Verdict.LAWFUL_EXCEPTION,
            Verdict.GUARDED,
            Verdict.PROVED);

    Judgement {
        models = List.copyOf(models);
    }

    /** Leaves aside the models of others that the pack calls. */
    static Judgement of(Pack pack, Report report) {
        return new Judgement(
                pack,
                report.models().stream()
                        .filter(model -> pack.files().containsKey(model.file()))
                        .toList());
    }

    /** The worst that was said about a process. */
    Verdict verdict() {
        return WORST_FIRST.stream()
                .filter(verdict -> models.stream().anyMatch(model -> model.verdict() == verdict))
                .findFirst()
                .orElse(Verdict.PROVED);
    }

    /** What must be watched while cases run. */
    Stream<RuleGuard> guards() {
        return models.stream()
                .flatMap(model -> model.rules().stream())
                .flatMap(rule -> rule.guards().stream().map(guard -> new RuleGuard(guard, named(rule))));
    }

    /** What somebody must know; a refuted rule refuses the pack, one that is not proved is said aloud. */
    Stream<Finding> findings() {
        return models.stream().flatMap(model -> model.rules().stream().flatMap(rule -> finding(model, rule).stream()));
    }

    private Optional<Finding> finding(ModelReport model, RuleReport rule) {
        return switch (rule.verdict()) {
            case PROVED -> Optional.empty();
            case GUARDED -> unguarded(model, rule);
            case REFUTED ->
                Optional.of(Finding.error(
                        model.file(),
                        0,
                        model.process(),
                        "breaks the rule " + named(rule) + ": " + told(rule),
                        mend(rule)));
            case LAWFUL_EXCEPTION ->
                Optional.of(hint(
                        model,
                        "the rule " + named(rule) + " is broken, and a lawful exception excuses it: " + told(rule)));
            case UNSUPPORTED -> Optional.of(unsupported(model, rule));
            case UNKNOWN ->
                Optional.of(hint(
                        model, "the rule " + named(rule) + " is not proved (" + rule.verdict() + "): " + told(rule)));
        };
    }

    /** A rule file that can not be read would keep nothing; a model that is not understood is said aloud. */
    private Finding unsupported(ModelReport model, RuleReport rule) {
        return model.file().endsWith(PackCharter.RULES)
                ? Finding.error(model.file(), 0, "", "it can not be read: " + told(rule), "correct the sentence")
                : hint(model, "the rule " + named(rule) + " is not proved (UNSUPPORTED): " + told(rule));
    }

    /** A guard that is not there keeps nothing. */
    private static Optional<Finding> unguarded(ModelReport model, RuleReport rule) {
        return rule.guards().isEmpty()
                ? Optional.of(Finding.error(
                        model.file(),
                        0,
                        model.process(),
                        "the rule %s can only be kept while a case runs, and nothing says what to watch"
                                .formatted(named(rule)),
                        "tell those who develop Madang"))
                : Optional.empty();
    }

    private Finding hint(ModelReport model, String what) {
        return new Finding(
                Finding.Weight.HINT, model.file(), 0, model.process(), what, "look closer with " + command());
    }

    private String mend(RuleReport rule) {
        return Stream.of(rule.repair(), "see it drawn with " + command())
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining("; "));
    }

    private String command() {
        return "'madang check %s'".formatted(place());
    }

    /** Where a person finds the pack. */
    private String place() {
        var at = pack.source().indexOf(':') + 1;
        return pack.source().startsWith("folder:")
                ? "processes/" + pack.source().substring(at)
                : pack.name();
    }

    static String named(RuleReport rule) {
        return named(rule.sentence(), rule.citation());
    }

    /** A rule in its own words, with its citation if it has one. */
    static String named(String sentence, String citation) {
        return "“%s”%s".formatted(sentence, citation.isBlank() ? "" : " (" + citation + ")");
    }

    /** The way that breaks it, as numbered sentences. */
    static String told(RuleReport rule) {
        return IntStream.range(0, rule.steps().size())
                .mapToObj(index ->
                        "%d. %s".formatted(index + 1, rule.steps().get(index).sentence()))
                .collect(Collectors.joining(" "));
    }
}
