package org.madang.server.internal;

import java.util.List;
import java.util.Set;
import org.madang.api.Answer;
import org.madang.api.Answerable;
import org.madang.api.Contribution;
import org.madang.api.ContributionFilter;
import org.madang.api.ContributionFilter.Status;
import org.madang.api.Contributions;
import org.madang.api.Disposition;
import org.madang.api.PageRequest;
import org.madang.api.Responses;
import org.madang.api.SupportCounts;
import org.madang.testkit.Part;
import org.madang.testkit.Stage;

/** Answers each contribution of a real consultation, marked as scripted, by what people thought of it. */
final class ScriptedOffices implements Part {

    private static final String TASK = "answer-everybody";
    private static final int PAGE = 500;

    @Override
    public boolean act(Stage stage) {
        if (stage.place(TASK).isEmpty()) {
            return false;
        }
        var open = open(stage);
        open.forEach(contribution -> answer(stage, contribution));
        return !open.isEmpty();
    }

    private static List<Contribution> open(Stage stage) {
        var filter = ContributionFilter.all().withStatus(Status.OPEN);
        return stage.service(Contributions.class)
                .list(stage.policy(), filter, PageRequest.first(PAGE))
                .items();
    }

    private static void answer(Stage stage, Contribution contribution) {
        var answer = answer(contribution.supports());
        stage.service(Responses.class)
                .respond(
                        Answerable.contribution(contribution.id()), answer, stage.actor("officer-1", Set.of("office")));
    }

    private static Answer answer(SupportCounts counts) {
        var figures = "%d agree, %d disagree".formatted(counts.agree(), counts.disagree());
        if (counts.agree() > 2 * counts.disagree() && counts.agree() > 0) {
            return Answer.of(Disposition.ACCEPTED, "[scripted] Taken up: " + figures, "City secretariat");
        }
        if (counts.agree() > counts.disagree()) {
            return Answer.of(Disposition.PARTLY, "[scripted] Taken up in part: " + figures, "City secretariat");
        }
        return Answer.of(Disposition.REJECTED, "[scripted] Not taken up: " + figures, "City secretariat");
    }
}
