package org.madang.charter.internal.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.madang.charter.RuleReport;
import org.madang.charter.Step;
import org.madang.charter.Verdict;
import org.madang.charter.internal.data.Decision;
import org.madang.charter.internal.data.TableCheck;
import org.madang.charter.internal.model.Node;

/** Checks every decision table that a process uses. */
final class TableRules {

    private final Scene scene;

    TableRules(Scene scene) {
        this.scene = scene;
    }

    List<RuleReport> reports() {
        var tables = new LinkedHashMap<Decision, Node>();
        for (var node : scene.plan().nodes()) {
            scene.tables().used(node).stream()
                    .filter(decision -> !decision.rows().isEmpty())
                    .forEach(decision -> tables.putIfAbsent(decision, node));
        }
        var reports = new ArrayList<RuleReport>();
        for (Map.Entry<Decision, Node> entry : tables.entrySet()) {
            var finding = TableCheck.of(entry.getKey());
            reports.add(report("complete", entry, "table.missing", finding.missing(), finding));
            reports.add(report("overlap", entry, "table.twice", finding.twice(), finding));
        }
        return reports;
    }

    private RuleReport report(
            String what,
            Map.Entry<Decision, Node> used,
            String key,
            Optional<String> fault,
            TableCheck.Finding finding) {
        var words = scene.words();
        var table = used.getKey();
        var steps = new ArrayList<Step>();
        fault.ifPresent(text -> steps.add(words.about(used.getValue(), key, text)));
        finding.unsupported().ifPresent(why -> steps.add(words.about(used.getValue(), "table.unknown", why)));
        var verdict = fault.isPresent() ? Verdict.REFUTED : Verdict.PROVED;
        return new RuleReport(
                "table." + what + "." + table.id(),
                words.say("table." + what, table.name().isBlank() ? table.id() : table.name()),
                table.file(),
                finding.unsupported().isPresent() ? Verdict.UNKNOWN : verdict,
                steps,
                "");
    }
}
