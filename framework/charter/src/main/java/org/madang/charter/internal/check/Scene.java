package org.madang.charter.internal.check;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.madang.charter.internal.model.Pack;
import org.madang.charter.internal.model.ProcessModel;
import org.madang.charter.internal.space.Explorer;

/** One process under judgement, with all that is known about it. */
final class Scene {

    private final Pack pack;
    private final Plan plan;
    private final Papers papers;
    private final Spaces spaces;
    private final Forms forms;
    private final Variables variables;
    private final Writers writers;
    private final Tables tables;
    private final Parameters parameters;
    private final Words words;
    private final Map<Map<String, Object>, TimerTerms> timers = new HashMap<>();
    private final Proofs proofs = new Proofs(this);

    Scene(Pack pack, ProcessModel process, Papers papers, Settings settings) {
        this(pack, new Plan(pack, process), new Explorer(pack, process), papers, settings);
    }

    private Scene(Pack pack, Plan plan, Explorer explorer, Papers papers, Settings settings) {
        var process = plan.process();
        this.pack = pack;
        this.papers = papers;
        this.plan = plan;
        this.spaces = new Spaces(explorer, settings.bound());
        this.forms = papers.forms(process.file());
        this.writers = new Writers(forms);
        this.variables = new Variables(plan, writers);
        this.tables = new Tables(papers.decisions(process.file()), plan, variables);
        this.parameters = papers.parameters(process.file());
        this.words = Words.in(settings.language());
    }

    /** The same process as a running case has it before it. */
    static Scene of(Plan plan, Explorer running, Papers papers, Settings settings) {
        return new Scene(papers.pack(), plan, running, papers, settings);
    }

    Pack pack() {
        return pack;
    }

    Plan plan() {
        return plan;
    }

    Papers papers() {
        return papers;
    }

    Spaces spaces() {
        return spaces;
    }

    Forms forms() {
        return forms;
    }

    Variables variables() {
        return variables;
    }

    /** Who may change which variables. */
    Writers writers() {
        return writers;
    }

    Tables tables() {
        return tables;
    }

    /** The flags, numbers and texts that the pack sets for its city. */
    Map<String, Object> parameters() {
        return parameters.values();
    }

    /** Of all that it sets, lists and maps too. */
    Set<String> parameterNames() {
        return parameters.names();
    }

    Proofs proofs() {
        return proofs;
    }

    /** How long timers wait in cases with these values. */
    TimerTerms timers(Map<String, Object> cases) {
        return timers.computeIfAbsent(cases, values -> new TimerTerms(plan, parameters.values(), values));
    }

    Words words() {
        return words;
    }

    /** Remembers what decisions show about the data; pinned values stay. */
    Tracker tracker(Map<String, Object> pinned) {
        return tracker(pinned, Remembered.Memory.DECISIONS);
    }

    /** The same, trusting steps to give back unchanged what they are given. */
    Tracker trusting(Map<String, Object> pinned) {
        return tracker(pinned, Remembered.Memory.TRUST);
    }

    /** Knows nothing but the pinned values. */
    Tracker pinsOnly(Map<String, Object> pinned) {
        return tracker(pinned, Remembered.Memory.PINS);
    }

    /** Takes every step for one that may change anything, unless it says what it gives out. */
    Tracker forgetful() {
        return tracker(Map.of(), Remembered.Memory.DECISIONS, Writers.forgetful(forms));
    }

    private Tracker tracker(Map<String, Object> pinned, Remembered.Memory memory) {
        return tracker(pinned, memory, writers);
    }

    private Tracker tracker(Map<String, Object> pinned, Remembered.Memory memory, Writers writers) {
        var remembered = new Remembered(variables, tables, pinned, memory);
        return new Tracker(
                plan,
                remembered,
                new Effects(variables, writers, tables, remembered),
                new Evidence(variables, remembered));
    }
}
