package org.madang.charter;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import org.madang.charter.internal.report.Findings;
import org.madang.charter.internal.report.HtmlReport;
import org.madang.charter.internal.report.JsonReport;
import org.madang.charter.internal.report.JunitReport;
import org.madang.charter.internal.report.SarifReport;
import org.madang.charter.internal.report.TextReport;
import org.madang.charter.internal.report.Texts;

/** Tells a report to people and to machines. Immutable; safe for many threads. */
public final class Reports {

    private final Findings findings;
    private final Texts texts;

    private Reports(Findings findings, Texts texts) {
        this.findings = findings;
        this.texts = texts;
    }

    /**
     * In English, judged as of today.
     *
     * @param files what was checked, by the names the report uses: for drawings, and for lines
     */
    public static Reports of(Report report, Map<String, byte[]> files) {
        return new Reports(
                new Findings(report, files, LocalDate.now(ZoneId.systemDefault())), new Texts(Locale.ENGLISH));
    }

    /** The language of the words around: en or ko. Sentences stay as they were written. */
    public Reports in(Locale language) {
        return new Reports(findings, new Texts(requireNonNull(language, "language")));
    }

    /** The day it was judged as of. */
    public Reports on(LocalDate day) {
        return new Reports(new Findings(findings.report(), findings.files(), requireNonNull(day, "day")), texts);
    }

    /** For somebody at a terminal; colours as ANSI sequences, never the only thing that tells. */
    public String text(boolean colours) {
        return TextReport.write(findings, texts, colours);
    }

    /** For programs; {@code {"models":[{"file","process","verdict","millis","rules":[…]}]}}. */
    public String json() {
        return JsonReport.write(findings);
    }

    /** SARIF 2.1.0, for continuous integration and editors. */
    public String sarif() {
        return SarifReport.write(findings, texts);
    }

    /** JUnit's XML: a suite for each process, a case for each rule. */
    public String junit() {
        return JunitReport.write(findings, texts);
    }

    /** One page without scripts that needs nothing else: sentences, and ways on the city's own diagrams. */
    public String html() {
        return HtmlReport.write(findings, texts);
    }
}
