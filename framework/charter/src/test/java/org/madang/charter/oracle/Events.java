package org.madang.charter.oracle;

/** Draws what events are about. */
final class Events {

    static final String TERMINATE = "<terminateEventDefinition/>";
    private static final String DURATION = timer("timeDuration", "P1D");

    private final Sheet sheet;

    Events(Sheet sheet) {
        this.sheet = sheet;
    }

    private static String timer(String form, String text) {
        return "<timerEventDefinition><%1$s>%2$s</%1$s></timerEventDefinition>".formatted(form, text);
    }

    String timer() {
        return sheet.once(3)
                ? timer("timeDate", sheet.any("2026-03-01T00:00:00Z", "2025-03-01T00:00:00Z"))
                : sheet.once(6) ? cycle() : DURATION;
    }

    private String cycle() {
        return timer("timeCycle", sheet.any("R/P1D", "R1/P1D", "R2/P1D", "R3/P1D", "R5/P1D", "0 0 0 * * ?"));
    }

    /** Something that comes from outside: a time, a message, a signal. */
    String outside() {
        return switch (sheet.random.nextInt(6)) {
            case 0, 1, 2 -> timer();
            case 3, 4 -> message();
            default -> signal();
        };
    }

    String message() {
        return sheet.declared("<messageEventDefinition messageRef='m%d'/>", "message", "m");
    }

    /** One nobody throws, or the one that is thrown. */
    String signal() {
        return sheet.once(3)
                ? "<signalEventDefinition signalRef='s'/>"
                : sheet.declared("<signalEventDefinition signalRef='s%d'/>", "signal", "s");
    }

    /** A message, a signal, or what comes from within: not what only time brings. */
    String heard() {
        return switch (sheet.random.nextInt(4)) {
            case 0 -> message();
            case 1 -> signal();
            case 2 -> error("");
            default -> escalation("");
        };
    }

    /** Something that begins a case; nobody throws its signal. */
    String beginning() {
        return switch (sheet.random.nextInt(4)) {
            case 0 -> sheet.declared("<signalEventDefinition signalRef='s%d'/>", "signal", "s");
            case 1 -> timer();
            default -> message();
        };
    }

    /** An event of a boundary or of an event sub-process; inner: whether escalations may come from within. */
    String around(boolean staying, boolean inner) {
        return switch (sheet.random.nextInt(7)) {
            case 0, 1 -> staying && !sheet.once(4) ? cycle() : error("");
            case 2 -> inner ? escalation("") : signal();
            default -> outside();
        };
    }

    private String error(String otherwise) {
        return sheet.any(
                "<errorEventDefinition errorRef='e1'/>",
                "<errorEventDefinition errorRef='e1'/>",
                "<errorEventDefinition errorRef='e2'/>",
                otherwise.isEmpty() ? "<errorEventDefinition/>" : otherwise);
    }

    private String escalation(String otherwise) {
        return sheet.any(
                "<escalationEventDefinition escalationRef='x1'/>",
                "<escalationEventDefinition escalationRef='x1'/>",
                "<escalationEventDefinition escalationRef='x2'/>",
                otherwise.isEmpty() ? "<escalationEventDefinition/>" : otherwise);
    }

    String thrown() {
        return switch (sheet.random.nextInt(5)) {
            case 0, 1 -> escalation("<escalationEventDefinition escalationRef='x1'/>");
            case 2 -> "<signalEventDefinition signalRef='s'/>";
            case 3 -> sent();
            default -> sheet.once(2) ? odd("errorEventDefinition errorRef='e1'", "terminateEventDefinition") : "";
        };
    }

    /** What the engine reads over where a sub-process begins. */
    String ignored() {
        return sheet.any(TERMINATE, "<linkEventDefinition id='%s' name='l'/>".formatted(sheet.id("L")));
    }

    /** What the engine reads over at this place. */
    private String odd(String... more) {
        return sheet.once(3) ? DURATION : "<" + sheet.any(more) + "/>";
    }

    private String sent() {
        var how = sheet.any("", "camunda:expression='${true}'", "camunda:type='external' camunda:topic='t'");
        return sheet.declared("<messageEventDefinition messageRef='m%d' " + how + "/>", "message", "m");
    }

    /** How a scope ends; the outermost has nobody to hear errors. */
    String ending(int depth) {
        return switch (sheet.random.nextInt(14)) {
            case 0 -> TERMINATE;
            case 1, 2 -> depth > 0 || sheet.once(3) ? error("<errorEventDefinition errorRef='e1'/>") : "";
            case 3 -> depth > 0 || sheet.once(3) ? escalation("<escalationEventDefinition escalationRef='x1'/>") : "";
            case 4 -> "<signalEventDefinition signalRef='s'/>";
            case 5 -> sheet.once(2) ? sent() : "";
            default -> sheet.once(24) ? odd("linkEventDefinition id='" + sheet.id("L") + "' name='l'") : "";
        };
    }
}
