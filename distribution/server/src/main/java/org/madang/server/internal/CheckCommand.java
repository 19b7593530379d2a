package org.madang.server.internal;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.madang.charter.Charter;
import org.madang.charter.CharterException;
import org.madang.charter.ModelReport;
import org.madang.charter.Report;
import org.madang.charter.Reports;
import org.madang.charter.Verdict;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks process models against the charter. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = {
            "Says whether every way through a process model keeps its rules, and can be finished; shows the shortest "
                    + "way that does not, and the smallest change that mends it.",
            "A folder with rules (.charter) or parameters.yaml is a process pack and is checked as one; in any other "
                    + "folder each model is checked with the ones it calls. What plugins offer may be called.",
            "",
            "PROVED, GUARDED (the engine keeps it at run time) and LAWFUL_EXCEPTION hold. UNSUPPORTED and UNKNOWN are "
                    + "never a pass.",
            "A way that breaks a rule is gone by a real engine, in memory, before it is shown as REFUTED; one that the "
                    + "engine does not go is UNKNOWN."
        },
        footer = {
            "",
            "Exit codes: 0 all holds, 1 something is refuted, 2 wrong use (also a rule file that can not be read), "
                    + "3 could not run, 4 nothing is refuted but something is unknown or unsupported."
        })
final class CheckCommand implements Callable<Integer> {

    @Parameters(
            arity = "1..*",
            paramLabel = "PATH",
            description = "A model (BPMN 2.0), a process pack as folder or jar, or a folder of many.")
    private List<Path> places = List.of();

    @Option(
            names = "--rules",
            paramLabel = "FILE",
            description = "Further rules to keep, beside those of the pack; may be repeated.")
    private List<Path> rules = List.of();

    @Option(
            names = "--with",
            paramLabel = "PATH",
            description = "Where called processes and tables may be found as well: a plugin, a pack; may be repeated.")
    private List<Path> context = List.of();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            converter = CheckFormat.Converter.class,
            description = "text, json, sarif (2.1.0), junit or html (default: ${DEFAULT-VALUE}).")
    private CheckFormat format = CheckFormat.TEXT;

    @Option(names = "--language", paramLabel = "TAG", description = "en or ko (default: that of the system).")
    private @Nullable String language;

    @Option(
            names = "--day",
            paramLabel = "DATE",
            description = "Judge as of this day, as 2026-03-02 (default: today): validity of rules and exceptions.")
    private @Nullable LocalDate day;

    @Option(names = "--output", paramLabel = "FILE", description = "Write there instead of the standard output.")
    private @Nullable Path output;

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            defaultValue = "20",
            description = "How long one model may take before it is UNKNOWN (default: ${DEFAULT-VALUE}).")
    private int seconds = 20;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        var texts = new CheckTexts(locale());
        var groups = groups(texts);
        var models = checked(groups, texts);
        var report = new Report(models);
        write(Reports.of(report, files(groups, models)).in(locale()).on(asOf()));
        return exit(report);
    }

    private List<ModelReport> checked(CheckGroups groups, CheckTexts texts) throws IOException, InterruptedException {
        var models = new ArrayList<>(groups.unreadable());
        var progress =
                new CheckProgress(spec.commandLine().getErr(), groups.groups().size());
        try (var engine = new WalkingEngine(texts, Math.max(1, seconds))) {
            var run = new CheckRun(charter(), new WalkedModels(engine::walk, texts), texts, Math.max(1, seconds));
            for (var group : groups.groups()) {
                progress.next(group);
                models.addAll(run.run(group));
            }
        }
        return models;
    }

    private CheckGroups groups(CheckTexts texts) throws IOException {
        var far = new ArrayList<>(context);
        Distribution.here()
                .ifPresent(distribution -> far.add(distribution.root().resolve("plugins")));
        var groups = new CheckGroups(texts, new PluginPapers(far, texts));
        for (var place : places) {
            if (!Files.isDirectory(place) && !Files.isRegularFile(place)) {
                throw wrong("'%s' is neither a file nor a folder; name a model, a pack or a folder".formatted(place));
            }
            if (!groups.add(place)) {
                throw wrong("'%s' holds no process model; models end in .bpmn or .bpmn20.xml".formatted(place));
            }
        }
        return groups;
    }

    private Charter charter() throws IOException {
        var charter = Charter.standard().on(asOf()).in(locale());
        for (var file : rules) {
            try {
                charter = charter.withRules(FolderPapers.name(file), Files.readString(file));
            } catch (CharterException wrong) {
                throw wrong(String.valueOf(wrong.getMessage()));
            } catch (CharacterCodingException crooked) {
                throw wrong("'%s' is not text in UTF-8; save it as such".formatted(file));
            } catch (java.nio.file.NoSuchFileException | java.nio.file.AccessDeniedException missing) {
                throw wrong("The rule file '%s' can not be read; look whether it is there".formatted(file));
            }
        }
        return charter;
    }

    private ParameterException wrong(String what) {
        return new ParameterException(spec.commandLine(), what);
    }

    private Locale locale() {
        return language == null ? Locale.getDefault() : Locale.forLanguageTag(language.replace('_', '-'));
    }

    private LocalDate asOf() {
        return day == null ? LocalDate.now(ZoneId.systemDefault()) : day;
    }

    /** For lines and drawings, what they are about is read once more. */
    private Map<String, byte[]> files(CheckGroups groups, List<ModelReport> models) throws IOException {
        var files = new HashMap<String, byte[]>();
        if (format != CheckFormat.SARIF && format != CheckFormat.HTML) {
            return files;
        }
        var names = models.stream().map(ModelReport::file).toList();
        for (var group : groups.groups()) {
            for (var paper : group.own()) {
                if (names.contains(paper.name())) {
                    files.put(paper.name(), paper.read());
                }
            }
        }
        return files;
    }

    private void write(Reports reports) throws IOException {
        if (output != null) {
            Files.writeString(output, format.write(reports, false));
            return;
        }
        PrintWriter out = spec.commandLine().getOut();
        out.print(format.write(reports, Ansi.AUTO.enabled()));
        out.flush();
    }

    private static int exit(Report report) {
        if (report.models().stream().anyMatch(model -> model.verdict() == Verdict.REFUTED)) {
            return ExitCodes.DOES_NOT_HOLD;
        }
        return report.holds() ? ExitCodes.OK : ExitCodes.CANNOT_TELL;
    }
}
