package org.madang.participation.internal;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.madang.api.Answerable;
import org.madang.api.Review;
import org.madang.api.Review.Status;
import org.madang.api.Sector;
import org.madang.api.Stakeholder;
import org.madang.api.StepResult;
import org.madang.api.StepResult.Done;
import org.madang.api.StepResult.Refused;
import org.madang.api.Values;

/** The steps of reviews by stakeholders. */
final class ReviewSteps {

    private final Domain domain;
    private final Periods periods;

    ReviewSteps(Domain domain) {
        this.domain = domain;
        this.periods = domain.house.periods();
    }

    Map<String, Act> acts() {
        return Map.of(
                "review.open", this::open,
                "review.submit", this::submit,
                "review.decline", this::decline,
                "review.reply", this::reply,
                "review.close", this::close);
    }

    private StepResult open(ActCall call) {
        var asked = stakeholders(call.inputs());
        if (asked.isEmpty()) {
            return new Refused(
                    "no-stakeholders",
                    "The directory has no stakeholder of %s"
                            .formatted(call.inputs().texts("sectors")));
        }
        var due = periods.end(call.inputs().required("period"));
        var reviews = domain.reviews.ask(call.policy(), new Review.Request(asked, due), call.by());
        var ids = reviews.stream().map(Review::id).toList();
        return new Done(Values.of("reviews", ids).with("count", ids.size()).with("closes", due));
    }

    private Set<String> stakeholders(Inputs inputs) {
        var asked = new TreeSet<>(inputs.texts("stakeholders"));
        var sectors = inputs.choices("sectors", Sector.class);
        if (!sectors.isEmpty()) {
            domain.stakeholders.list(sectors).stream().map(Stakeholder::id).forEach(asked::add);
        }
        return asked;
    }

    private StepResult submit(ActCall call) {
        var inputs = call.inputs();
        var opinion = new Review.Opinion(inputs.required("text"), inputs.language("language", call.language()));
        var review = domain.reviews.submit(inputs.required("review"), opinion, call.by());
        return new Done(Values.of("review", review.id()));
    }

    private StepResult decline(ActCall call) {
        var inputs = call.inputs();
        var review = domain.reviews.decline(inputs.required("review"), inputs.required("reason"), call.by());
        return new Done(Values.of("review", review.id()));
    }

    private StepResult reply(ActCall call) {
        var target = new Answerable(Answerable.Kind.REVIEW, call.inputs().required("review"));
        domain.responses.respond(target, call.inputs().answer(), call.by());
        var open = domain.reviews.of(call.policy()).stream()
                .filter(review ->
                        review.opinion().isPresent() && review.response().isEmpty())
                .count();
        return new Done(Values.of("open", open));
    }

    private StepResult close(ActCall call) {
        var counts = domain.reviews.close(call.policy(), call.by()).stream()
                .collect(Collectors.groupingBy(Review::status, Collectors.counting()));
        return new Done(Values.of("reviews", counts.getOrDefault(Status.SUBMITTED, 0L))
                .with("declined", counts.getOrDefault(Status.DECLINED, 0L))
                .with("overdue", counts.getOrDefault(Status.OVERDUE, 0L)));
    }
}
