package org.madang.participation.internal;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.madang.api.Commitment;
import org.madang.api.Commitment.Promise;
import org.madang.api.Commitment.Status;
import org.madang.api.PolicyId;
import org.madang.api.StepResult;
import org.madang.api.StepResult.Done;
import org.madang.api.Values;

/** The steps that follow what was promised. */
final class CommitmentSteps {

    private final Domain domain;
    private final Periods periods;

    CommitmentSteps(Domain domain) {
        this.domain = domain;
        this.periods = domain.house.periods();
    }

    Map<String, Act> acts() {
        return Map.of(
                "commitments.record", this::record,
                "commitments.note", this::note,
                "commitments.fulfil", this::fulfil,
                "commitments.report", this::report,
                "commitments.check", this::check);
    }

    private StepResult record(ActCall call) {
        var ids = call.inputs().items("items").stream()
                .map(item -> domain.commitments.promise(call.policy(), promise(item), call.by()))
                .map(Commitment::id)
                .toList();
        return new Done(Values.of("commitments", ids).with("count", ids.size()));
    }

    private Promise promise(Inputs item) {
        return new Promise(
                item.required("text"),
                item.required("office"),
                periods.day(item.required("due")),
                Optional.empty(),
                item.texts("contributions"));
    }

    private StepResult note(ActCall call) {
        var id = call.inputs().required("commitment");
        domain.commitments.note(id, call.inputs().required("text"), call.by());
        return new Done(Values.of("commitment", id));
    }

    private StepResult fulfil(ActCall call) {
        domain.commitments.fulfil(
                call.inputs().required("commitment"), call.inputs().required("evidence"), call.by());
        return new Done(Values.of("open", undone(call.policy()).size()));
    }

    private StepResult report(ActCall call) {
        var undone = undone(call.policy());
        var fulfilled = call.inputs().texts("fulfilled");
        var all = fulfilled.equals(Set.of("all"));
        call.inputs()
                .optional("note")
                .ifPresent(text -> undone.forEach(each -> domain.commitments.note(each.id(), text, call.by())));
        (all ? undone.stream().map(Commitment::id) : fulfilled.stream())
                .forEach(id -> domain.commitments.fulfil(id, call.inputs().required("evidence"), call.by()));
        var left = undone(call.policy()).size();
        return new Done(Values.of("open", left)
                .with("done", domain.commitments.of(call.policy()).size() - left));
    }

    private StepResult check(ActCall call) {
        var all = domain.commitments.check(call.policy(), call.by());
        var done = count(all, Status.DONE);
        var counts = Values.of("open", count(all, Status.OPEN))
                .with("overdue", count(all, Status.OVERDUE))
                .with("done", done)
                .with("allDone", done == all.size());
        return new Done(all.stream()
                .filter(commitment -> commitment.status() == Status.OPEN)
                .map(commitment -> commitment.promise().due())
                .min(Comparator.naturalOrder())
                .map(day -> counts.with("nextDue", periods.after(day)))
                .orElse(counts));
    }

    private List<Commitment> undone(PolicyId policy) {
        return domain.commitments.of(policy).stream()
                .filter(commitment -> commitment.status() != Status.DONE)
                .toList();
    }

    private static long count(List<Commitment> all, Status status) {
        return all.stream().filter(commitment -> commitment.status() == status).count();
    }
}
