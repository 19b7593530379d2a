package org.madang.participation.internal;

import java.util.List;
import java.util.Map;
import org.madang.api.Answerable;
import org.madang.api.Finding;
import org.madang.api.Hearing;
import org.madang.api.Statement;
import org.madang.api.StepResult;
import org.madang.api.StepResult.Done;
import org.madang.api.Values;

/** The steps that record what was said and found in a hearing, and what is replied. */
final class HearingRecordSteps {

    private final Domain domain;

    HearingRecordSteps(Domain domain) {
        this.domain = domain;
    }

    Map<String, Act> acts() {
        return Map.of(
                "hearing.statement", this::statements,
                "hearing.finding", this::findings,
                "hearing.reply", this::replies);
    }

    private StepResult statements(ActCall call) {
        var hearing = session(domain, call);
        var ids = call.inputs().items("statements").stream()
                .map(item -> domain.hearings.statement(hearing.id(), statement(item, call), call.by()))
                .map(Statement::id)
                .toList();
        return new Done(Values.of("statements", ids).with("count", ids.size()));
    }

    private static Statement.Draft statement(Inputs item, ActCall call) {
        return new Statement.Draft(
                item.required("group"),
                item.required("pseudonym"),
                item.required("text"),
                item.language("language", call.language()));
    }

    private StepResult findings(ActCall call) {
        var hearing = session(domain, call);
        var found = call.inputs().items("findings").stream()
                .map(item -> new Finding.Draft(item.required("text"), item.flag("demandsChange")))
                .map(draft -> domain.hearings.finding(hearing.id(), draft, call.by()))
                .toList();
        return new Done(Values.of("findings", found.stream().map(Finding::id).toList())
                .with("count", found.size())
                .with("changeDemanded", found.stream().anyMatch(Finding::demandsChange)));
    }

    private StepResult replies(ActCall call) {
        call.inputs().items("replies").forEach(item -> {
            var finding = new Answerable(Answerable.Kind.FINDING, item.required("finding"));
            domain.responses.respond(finding, item.answer(), call.by());
        });
        var open = domain.hearings.findings(call.policy()).stream()
                .filter(finding -> finding.response().isEmpty())
                .count();
        return new Done(Values.of("open", open));
    }

    /** The session named, else the latest one of the policy. */
    static Hearing session(Domain domain, ActCall call) {
        return call.inputs()
                .optional("hearing")
                .map(id -> domain.hearings.find(id).orElseThrow(() -> Failures.notFound("hearing", id)))
                .or(() -> domain.hearings.latest(call.policy()))
                .orElseThrow(() ->
                        Failures.rule("Nobody was invited to a hearing on policy '%s'; 'hearing.invite' comes first"
                                .formatted(call.policy())));
    }

    static Values found(List<Finding> findings) {
        return Values.of("findings", findings.size())
                .with("changeDemanded", findings.stream().anyMatch(Finding::demandsChange));
    }
}
