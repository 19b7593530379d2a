package org.madang.acceptance;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.madang.charter.Charter;
import org.madang.charter.Report;
import org.madang.charter.RuleReport;
import org.madang.charter.Step;
import org.madang.charter.Verdict;

/** What the law of each pack under {@code processes/} must say to its own model, and to models drawn wrong. */
final class NormPacksTest {

    static final Path PACKS = Path.of("..", "..", "processes");
    private static final Path PLUGINS = Path.of("..", "..", "plugins");

    @TestFactory
    Stream<DynamicTest> each_check_of_each_pack() {
        return list(PACKS)
                .filter(pack -> Files.isDirectory(pack.resolve("checks")))
                .flatMap(NormPacksTest::checks);
    }

    private static Stream<DynamicTest> checks(Path pack) {
        return list(pack.resolve("checks"))
                .map(file -> DynamicTest.dynamicTest(
                        pack.getFileName() + ": " + file.getFileName(), () -> check(pack, Trial.read(file))));
    }

    private static void check(Path pack, Trial trial) {
        var files = files(pack);
        trial.changes().forEach(change -> apply(change, files));
        var report = Charter.standard().on(trial.on()).check(files);
        var rules = rules(report);

        assertThat(ids(rules, NormPacksTest::isOpen)).as(said(trial, rules)).isEqualTo(trial.unknown());
        assertThat(ids(rules, rule -> rule.verdict() == Verdict.REFUTED))
                .as(said(trial, rules))
                .isEqualTo(trial.refuted());
        if (!trial.guarded().isEmpty()) {
            assertThat(ids(rules, rule -> rule.verdict() == Verdict.GUARDED))
                    .as(said(trial, rules))
                    .isEqualTo(trial.guarded());
        }
        trial.says().forEach(text -> assertThat(said(trial, rules)).contains(text));
        if (!trial.shows().isEmpty()) {
            assertThat(rules.stream().filter(rule -> rule.verdict() == Verdict.REFUTED))
                    .as(said(trial, rules))
                    .anySatisfy(rule -> assertThat(rule.steps().stream().map(Step::activity))
                            .containsSubsequence(trial.shows()));
        }
    }

    private static boolean isOpen(RuleReport rule) {
        return rule.verdict() == Verdict.UNKNOWN || rule.verdict() == Verdict.UNSUPPORTED;
    }

    private static List<RuleReport> rules(Report report) {
        return report.models().stream().flatMap(model -> model.rules().stream()).toList();
    }

    private static TreeSet<String> ids(List<RuleReport> rules, Predicate<RuleReport> wanted) {
        return rules.stream().filter(wanted).map(RuleReport::id).collect(toCollection(TreeSet::new));
    }

    private static String said(Trial trial, List<RuleReport> rules) {
        return rules.stream()
                .filter(rule -> rule.verdict() != Verdict.PROVED)
                .map(rule -> "%s %s: %s%n%s".formatted(rule.verdict(), rule.id(), rule.sentence(), steps(rule)))
                .collect(joining("\n", trial.title() + " (" + trial.row() + ")\n", ""));
    }

    private static String steps(RuleReport rule) {
        return rule.steps().stream()
                .map(step -> "  %s: %s".formatted(step.activity(), step.sentence()))
                .collect(joining("\n"));
    }

    private static void apply(Change change, Map<String, byte[]> files) {
        var content = files.get(change.file());
        assertThat(content).as("file '%s' of the pack", change.file()).isNotNull();
        var text = change.edit().apply(new String(content, StandardCharsets.UTF_8));
        files.put(change.file(), text.getBytes(StandardCharsets.UTF_8));
    }

    /** A pack with the processes of the plugins that it calls. */
    static Map<String, byte[]> files(Path pack) {
        var files = read(pack, "");
        var models = files.entrySet().stream()
                .filter(file -> file.getKey().endsWith(".bpmn"))
                .map(file -> new String(file.getValue(), StandardCharsets.UTF_8))
                .toList();
        for (var plugin : list(PLUGINS).filter(Files::isDirectory).toList()) {
            var name = plugin.getFileName().toString();
            if (models.stream().anyMatch(model -> model.contains("calledElement=\"%s\"".formatted(name)))) {
                files.putAll(read(plugin.resolve("src/main/resources/processes"), "plugins/" + name + "/"));
            }
        }
        return files;
    }

    private static Map<String, byte[]> read(Path folder, String prefix) {
        var files = new TreeMap<String, byte[]>();
        try (var all = Files.walk(folder)) {
            for (var file : all.filter(Files::isRegularFile).toList()) {
                var path = folder.relativize(file);
                if (!path.startsWith("target") && !path.startsWith("checks") && !path.startsWith("scenarios")) {
                    files.put(prefix + path.toString().replace('\\', '/'), Files.readAllBytes(file));
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Can not read '%s'".formatted(folder), unreadable);
        }
        return files;
    }

    static Stream<Path> list(Path folder) {
        try (var all = Files.list(folder)) {
            return all.sorted().toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Can not list '%s'".formatted(folder), unreadable);
        }
    }
}
