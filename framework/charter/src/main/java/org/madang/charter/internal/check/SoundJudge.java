package org.madang.charter.internal.check;

import java.util.List;
import java.util.Optional;
import org.madang.charter.RuleReport;
import org.madang.charter.internal.proof.Soundness;

/** Judges whether every case can be finished and nothing is left over, as the rules that every model must keep say it. */
final class SoundJudge implements Judge {

    @Override
    public Ruling judge(Matter matter) {
        var reports = new Soundness(matter.words().language())
                .check(matter.scene().proofs().subject());
        return worst(reports);
    }

    /** The worst of what was found. */
    static Ruling worst(List<RuleReport> reports) {
        var verdict = Verdicts.worst(reports);
        var worst = reports.stream()
                .filter(report -> report.verdict() == verdict)
                .findFirst()
                .orElseThrow();
        return new Ruling(verdict, Optional.empty(), worst.steps(), List.of());
    }
}
