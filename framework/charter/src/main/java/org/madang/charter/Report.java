package org.madang.charter;

import java.util.List;

/** What was found about all models that were checked together. */
public record Report(List<ModelReport> models) {

    public Report {
        models = List.copyOf(models);
    }

    /** Whether every rule holds, is guarded, or is excused. */
    public boolean holds() {
        return models.stream().map(ModelReport::verdict).allMatch(Report::isFine);
    }

    private static boolean isFine(Verdict verdict) {
        return verdict == Verdict.PROVED || verdict == Verdict.GUARDED || verdict == Verdict.LAWFUL_EXCEPTION;
    }
}
