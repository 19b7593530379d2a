package org.madang.charter.internal.bpmn;

import java.util.ArrayList;
import java.util.List;
import org.madang.charter.internal.model.Problem;
import org.w3c.dom.Element;

/** Collects what keeps a process from being judged. */
final class Findings {

    private final List<Problem> problems = new ArrayList<>();

    void unsupported(Element element, String what) {
        add(
                Problem.Grade.UNSUPPORTED,
                id(element),
                "'%s' (%s): %s".formatted(id(element), element.getLocalName(), what));
    }

    void unsupported(String id, String what) {
        add(Problem.Grade.UNSUPPORTED, id, "'%s': %s".formatted(id, what));
    }

    void refused(String id, String why) {
        add(Problem.Grade.REFUSED, id, "'%s': %s".formatted(id, why));
    }

    private void add(Problem.Grade grade, String id, String message) {
        problems.add(new Problem(grade, id, message));
    }

    boolean hasUnsupported() {
        return problems.stream().anyMatch(problem -> problem.grade() == Problem.Grade.UNSUPPORTED);
    }

    List<Problem> problems() {
        return problems;
    }

    private static String id(Element element) {
        var id = element.getAttribute("id");
        return id.isEmpty() ? element.getLocalName() : id;
    }
}
