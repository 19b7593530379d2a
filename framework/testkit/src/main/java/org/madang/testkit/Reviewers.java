package org.madang.testkit;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.madang.api.Review;
import org.madang.api.Reviews;
import org.madang.testkit.Scenario.Opinion;

/** Hand in the opinions that stakeholders are asked for. */
final class Reviewers implements Part {

    @Override
    public boolean act(Stage stage) {
        boolean acted = false;
        for (var opinion : stage.scenario().reviews()) {
            var asked = asked(stage, opinion);
            if (asked.isPresent() && stage.hasCome(moment(asked.get(), opinion))) {
                submit(stage, asked.get(), opinion);
                acted = true;
            }
        }
        return acted;
    }

    @Override
    public Optional<Instant> next(Stage stage) {
        return stage.scenario().reviews().stream()
                .flatMap(opinion -> asked(stage, opinion).map(review -> moment(review, opinion)).stream())
                .filter(Predicate.not(stage::hasCome))
                .min(Comparator.naturalOrder());
    }

    @Override
    public List<String> leftUndone(Stage stage) {
        return stage.scenario().reviews().stream()
                .filter(opinion -> !wasHandedIn(stage, opinion))
                .map(opinion -> "'%s' never handed in its opinion; it was not asked, or not long enough"
                        .formatted(opinion.stakeholder()))
                .toList();
    }

    private static void submit(Stage stage, Review review, Opinion opinion) {
        stage.service(Reviews.class)
                .submit(
                        review.id(),
                        new Review.Opinion(opinion.text(), opinion.language()),
                        stage.actor(opinion.by(), Set.of("representative")));
    }

    private static Instant moment(Review review, Opinion opinion) {
        return Stage.later(review.asked(), opinion.after());
    }

    private static Optional<Review> asked(Stage stage, Opinion opinion) {
        return stage.service(Reviews.class).of(stage.policy()).stream()
                .filter(review -> review.stakeholder().equals(opinion.stakeholder()))
                .filter(review -> review.status() == Review.Status.ASKED)
                .findFirst();
    }

    private static boolean wasHandedIn(Stage stage, Opinion opinion) {
        return stage.service(Reviews.class).of(stage.policy()).stream()
                .anyMatch(review -> review.stakeholder().equals(opinion.stakeholder())
                        && review.status() == Review.Status.SUBMITTED);
    }
}
