package org.madang.charter.internal.report;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.madang.charter.ModelReport;
import org.madang.charter.RuleReport;
import org.madang.charter.Verdict;
import org.madang.charter.internal.drawing.Drawing;
import org.madang.charter.internal.drawing.Drawing.Sheet;

/** The diagrams of a report, each read once. */
final class Drawings {

    /** Wider than this, in pixels, names become too small when all of it is shown. */
    private static final double READABLE = 1_700;

    private record Model(String file, String process) {}

    private final Map<String, byte[]> files;
    private final Texts texts;
    private final Map<Model, Optional<Drawing>> drawings = new HashMap<>();
    private int count;

    Drawings(Map<String, byte[]> files, Texts texts) {
        this.files = files;
        this.texts = texts;
    }

    /** Figures of the way that breaks a rule; empty if there is nothing to show. */
    String of(ModelReport model, RuleReport rule) {
        var placed = rule.steps().stream().anyMatch(step -> !step.activity().isBlank());
        if (rule.verdict() != Verdict.REFUTED || !placed) {
            return "";
        }
        var drawing = drawings.computeIfAbsent(new Model(model.file(), model.process()), this::read);
        return drawing.map(found -> figures(found, rule)).orElse("");
    }

    private Optional<Drawing> read(Model model) {
        var content = files.get(model.file());
        try {
            return Optional.ofNullable(content).map(bytes -> Drawing.of(bytes, model.process(), texts));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private String figures(Drawing drawing, RuleReport rule) {
        var sheets = drawing.sheets(rule.steps(), "d" + count++);
        var html = new StringBuilder();
        sheets.forEach(sheet -> html.append(figure(sheet)));
        if (!sheets.isEmpty() && drawing.isOurs()) {
            html.append("<p class=\"note\">%s</p>\n".formatted(Markup.text(texts.say("drawing.laid-out"))));
        }
        return html.toString();
    }

    /** Scrolls by keyboard as well, so it can be focused and has a name. */
    private String figure(Sheet sheet) {
        var whole = sheet.width() <= READABLE ? " checked" : "";
        return """
            <div class="sheet"><label><input type="checkbox"%s> %s</label>
            <figure tabindex="0" role="group" aria-label="%s">
            %s</figure></div>
            """.formatted(
                        whole,
                        Markup.text(texts.say("drawing.whole")),
                        Markup.text(texts.say("drawing", sheet.name())),
                        sheet.svg());
    }
}
