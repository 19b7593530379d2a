package org.madang.charter.oracle;

import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Predicate;
import org.madang.charter.Move;
import org.madang.charter.RuleReport;
import org.madang.charter.Step;
import org.madang.charter.Verdict;
import org.madang.charter.internal.model.Node;
import org.madang.charter.internal.model.Pack;
import org.madang.charter.internal.proof.After;
import org.madang.charter.internal.proof.Audit;
import org.madang.charter.internal.proof.Breach;
import org.madang.charter.internal.proof.Finding;
import org.madang.charter.internal.proof.Moves;
import org.madang.charter.internal.proof.Search;
import org.madang.charter.internal.proof.Soundness;
import org.madang.charter.internal.space.CheckerView;
import org.madang.charter.internal.space.Explorer;
import org.madang.charter.internal.space.Monitor;
import org.madang.charter.internal.space.Occurrence;
import org.madang.charter.internal.space.Subject;
import org.madang.charter.oracle.Replay.Arrived;

/** Compares what the checker says of a model with what the engine was seen to do, and replays what is refuted. */
final class Verdicts {

    private static final int BOUND = 5000;
    private static final int RULES = 4;

    private final Observed observed;
    private final Tally tally;
    private final Replay replay;
    private final Pack pack;
    private final Explorer explorer;
    private final CheckerView view;

    Verdicts(RealEngine real, Pack pack, Observed observed, Tally tally) {
        this.tally = tally;
        this.observed = observed;
        this.pack = pack;
        this.replay = new Replay(real, pack);
        this.view = new CheckerView(pack);
        this.explorer = new Explorer(pack, pack.processes().get(0));
    }

    /** Empty if all verdicts are right. */
    String difference(long seed) throws SQLException {
        if (!explorer.problems().isEmpty()) {
            return "";
        }
        var difference = soundness();
        var random = new Random(seed);
        var nodes = pack.processes().get(0).nodes().stream()
                .filter(node -> node.kind().isActivity())
                .toList();
        for (var i = 0; i < RULES && difference.isEmpty() && nodes.size() > 1; i++) {
            var first = nodes.get(random.nextInt(nodes.size())).id();
            var second = nodes.get(random.nextInt(nodes.size())).id();
            if (first.equals(second)) {
                continue;
            }
            difference = rule(random.nextBoolean() ? After.before(first, second) : After.follows(first, second));
        }
        return difference;
    }

    private String soundness() throws SQLException {
        var subject = new Subject(
                pack, pack.processes().get(0), explorer.explore(BOUND), watched -> explorer.explore(BOUND, watched));
        for (var report : new Soundness(Locale.ENGLISH).check(subject)) {
            var finishes = observed.finishes() && !observed.failing();
            var decided = report.verdict() != Verdict.UNKNOWN && report.id().equals("sound.option-to-complete");
            tally.verdict(report.verdict());
            if (decided && (report.verdict() == Verdict.PROVED) != finishes) {
                tally.falselyProved += finishes ? 0 : 1;
                return report + " but the engine finishes: " + finishes;
            }
            if (report.id().equals("sound.no-dead-activity") && !saysWhatIsDead(report)) {
                tally.falselyProved += report.verdict() == Verdict.PROVED ? 1 : 0;
                return report + " but the engine never begins others";
            }
            if (!report.moves().isEmpty() && !walks(report.moves(), arrived -> shows(report, arrived))) {
                return "the engine does not walk " + report;
            }
        }
        return "";
    }

    private boolean saysWhatIsDead(RuleReport report) {
        var dead = pack.processes().get(0).nodes().stream()
                .filter(node -> node.kind().isActivity() && !observed.begun(node.id()))
                .map(Node::id)
                .toList();
        return report.verdict() == Verdict.UNKNOWN
                || dead.equals(report.steps().stream().map(Step::activity).toList());
    }

    /** Whether the engine can be made to walk a way that refutes something. */
    private boolean walks(List<Move> moves, Predicate<Arrived> wanted) throws SQLException {
        tally.replays++;
        var walks = replay.walks(moves, wanted);
        tally.notReplayed += walks ? 0 : 1;
        return walks;
    }

    private boolean shows(RuleReport report, Arrived arrived) {
        var fails = report.moves().get(report.moves().size() - 1).fails();
        return switch (report.id()) {
            case "sound.proper-completion" -> arrived.waiting().stuck(view::mayRepeat);
            case "sound.safe" ->
                arrived.waiting().counted().values().stream().anyMatch(count -> count > 1)
                        || !arrived.waiting().ended();
            default -> fails ? arrived.failed() : !arrived.waiting().ended();
        };
    }

    private String rule(Monitor monitor) throws SQLException {
        var space = explorer.explore(BOUND, monitor.watched());
        var finding = Search.decide(space, monitor);
        var keeps = observed.keeps(monitor, replay.nodes());
        if (finding instanceof Finding.Proved proved) {
            var fault = Audit.fault(space, monitor, proved.certificate());
            tally.verdict(Verdict.PROVED);
            var holds = keeps && fault.isEmpty();
            tally.falselyProved += holds ? 0 : 1;
            return holds ? "" : "falsely proved: " + monitor + fault;
        }
        if (finding instanceof Finding.Refuted refuted) {
            var breach = refuted.breach();
            tally.verdict(Verdict.REFUTED);
            var walks = walks(Moves.of(breach.edges()), arrived -> shows(breach, monitor, arrived));
            return !keeps && walks ? "" : "falsely refuted: " + monitor + " by " + breach + ", walks: " + walks;
        }
        tally.verdict(Verdict.UNKNOWN);
        return "";
    }

    private boolean shows(Breach breach, Monitor monitor, Arrived arrived) {
        var state = 0;
        for (var heard : arrived.heard()) {
            state = monitor.next(state, new Occurrence(heard.what(), node(heard.node())));
            if (monitor.broken(state)) {
                return true;
            }
        }
        return monitor.owing(state)
                && switch (breach.how()) {
                    case ENDED -> arrived.waiting().ended();
                    case STUCK -> !arrived.waiting().ended();
                    default -> breach.how() == Breach.How.FOREVER;
                };
    }

    private Node node(String id) {
        return java.util.Objects.requireNonNull(replay.nodes().get(id));
    }
}
