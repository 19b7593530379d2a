package org.madang.server.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.madang.charter.Charter;
import org.madang.charter.ModelReport;
import org.madang.charter.Report;

/** Lets the charter judge one group; whatever happens, each model asked about is answered. */
final class CheckRun {

    /** Strangers nest deeply. */
    private static final long STACK = 256L * 1024 * 1024;

    private final Charter charter;
    private final WalkedModels walked;
    private final CheckTexts texts;
    private final long seconds;

    /**
     * Prepares it.
     *
     * @param walked has the ways gone that break rules
     * @param seconds how long one model may take
     */
    CheckRun(Charter charter, WalkedModels walked, CheckTexts texts, long seconds) {
        this.charter = charter;
        this.walked = walked;
        this.texts = texts;
        this.seconds = seconds;
    }

    List<ModelReport> run(CheckGroup group) throws InterruptedException, IOException {
        var task = new FutureTask<>(() -> charter.check(files(group)));
        var thread = new Thread(null, task, "madang-check", STACK);
        thread.setDaemon(true);
        thread.start();
        try {
            var report = task.get(seconds * Math.max(1, group.asked().size()), TimeUnit.SECONDS);
            return walked(asked(group, report), group);
        } catch (TimeoutException late) {
            task.cancel(true);
            return each(group, file -> texts.late(file, seconds));
        } catch (ExecutionException failed) {
            var why = failed.getCause() == null ? failed : failed.getCause();
            return each(group, file -> texts.failed(file, why));
        }
    }

    /** Files are read once more only if there is a way to go. */
    private List<ModelReport> walked(List<ModelReport> models, CheckGroup group)
            throws InterruptedException, IOException {
        return WalkedModels.haveWays(models) ? walked.walked(models, files(group)) : models;
    }

    private static Map<String, byte[]> files(CheckGroup group) throws IOException {
        var files = new HashMap<String, byte[]>();
        for (var paper : group.all().toList()) {
            files.put(charterName(group, paper.name()), paper.read());
        }
        return files;
    }

    private static String charterName(CheckGroup group, String name) {
        return group.asked().contains(name) || PaperKinds.isModel(name) ? PaperKinds.modelName(name) : name;
    }

    /** The verdicts about what was asked, by its own names; and what is wrong with the pack's other files. */
    private List<ModelReport> asked(CheckGroup group, Report report) {
        var names = new HashMap<String, String>();
        group.own().forEach(paper -> names.put(charterName(group, paper.name()), paper.name()));
        var models = new ArrayList<ModelReport>();
        for (var model : report.models()) {
            var name = names.get(model.file());
            if (name != null && (group.asked().contains(name) || !PaperKinds.isModel(name))) {
                models.add(named(model, name));
            }
        }
        group.asked().stream()
                .filter(name -> models.stream().noneMatch(model -> model.file().equals(name)))
                .sorted()
                .forEach(name -> models.add(texts.silent(name)));
        return models;
    }

    private static ModelReport named(ModelReport model, String name) {
        return new ModelReport(name, model.process(), model.verdict(), model.millis(), model.rules());
    }

    @FunctionalInterface
    private interface Answer {
        ModelReport about(String file);
    }

    private static List<ModelReport> each(CheckGroup group, Answer answer) {
        return group.asked().stream().sorted().map(answer::about).toList();
    }
}
