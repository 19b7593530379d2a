package org.madang.charter.internal.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.madang.charter.Charter;
import org.madang.charter.RuleReport;
import org.madang.charter.RunningCase;
import org.madang.charter.RunningCase.Past;
import org.madang.charter.RunningCase.Place;
import org.madang.charter.Step;
import org.madang.charter.Verdict;

/** A running case that is to go on by another sketch. */
final class Moved {

    private final Map<String, byte[]> old;
    private final List<Past> past = new ArrayList<>();
    private final List<Place> places = new ArrayList<>();
    private final Set<String> known = new TreeSet<>();
    private byte[] model = new byte[0];
    private Locale language = Locale.ENGLISH;

    private Moved(Map<String, byte[]> old) {
        this.old = old;
    }

    static Moved from(String sketch) {
        return new Moved(Map.of("1.bpmn", Sketch.bpmn("main", sketch)));
    }

    Moved to(String sketch) {
        model = Sketch.bpmn("main", sketch);
        return this;
    }

    Moved in(Locale locale) {
        language = locale;
        return this;
    }

    /** These began and were done, one after the other. */
    Moved did(String... elements) {
        for (var element : elements) {
            past.add(new Past(Past.What.BEGUN, "1.bpmn", "main", element));
            past.add(new Past(Past.What.DONE, "1.bpmn", "main", element));
        }
        return this;
    }

    /** Began, and is open as this element of the new sketch. */
    Moved begun(String now) {
        past.add(new Past(Past.What.BEGUN, "", "main", now));
        return this;
    }

    /** Began, and is open as this element of the new sketch; there the case stands. */
    Moved isAt(String now) {
        return begun(now).standsAt(now);
    }

    /** There it stands, as was said before. */
    Moved standsAt(String now) {
        places.add(Place.at(now));
        return this;
    }

    Moved isIn(String scope, String element) {
        places.add(new Place(scope, List.of(Place.at(element))));
        return this;
    }

    /** It was told these. */
    Moved knows(String... variables) {
        known.addAll(List.of(variables));
        return this;
    }

    List<RuleReport> reports(String... rules) {
        return Charter.standard()
                .on(LocalDate.of(2026, 3, 2))
                .in(language)
                .withRules("test.charter", String.join("\n", rules))
                .checkMove(new RunningCase("main", old, past, places, known), Map.of("main.bpmn", model))
                .rules();
    }

    /** What is found about the only rule. */
    RuleReport rule(String rule) {
        return reports(rule).stream()
                .filter(report -> !report.id().startsWith("sound."))
                .findFirst()
                .orElseThrow();
    }

    Verdict verdict(String rule) {
        return rule(rule).verdict();
    }

    List<String> said(String rule) {
        return rule(rule).steps().stream().map(Step::sentence).toList();
    }
}
