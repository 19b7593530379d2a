package org.madang.participation.internal;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.madang.api.Answerable;
import org.madang.api.Contribution;
import org.madang.api.Segment;

/** Splits contributions without losing a word. */
final class Splitting {

    private final Foundation house;
    private final ContributionStore contributions;

    Splitting(Foundation house) {
        this.house = house;
        this.contributions = new ContributionStore(house.database());
    }

    List<Segment> split(String contribution, List<String> parts) {
        return house.database().call(handle -> {
            var whole = contributions.lock(contribution);
            requireNothingLost(whole, parts);
            requireUntouched(handle, whole);
            var segments = new SegmentStore(handle);
            segments.replace(contribution, parts, house.ids());
            new AnsweredFlags(handle).refresh(List.of(Answerable.contribution(contribution)));
            return segments.of(contribution);
        });
    }

    List<Segment> segments(String contribution) {
        return house.database().call(handle -> new SegmentStore(handle).of(contribution));
    }

    private static void requireNothingLost(Contribution whole, List<String> parts) {
        if (parts.size() < 2 || parts.stream().anyMatch(String::isBlank)) {
            throw Failures.badInput("Contribution '%s' can be split into two or more parts with text; got %s"
                    .formatted(whole.id(), parts.size()));
        }
        if (!letters(String.join("", parts)).equals(letters(whole.text()))) {
            throw Failures.badInput(
                    "The parts leave out, add or alter words of contribution '%s'; together they must be its whole text in order"
                            .formatted(whole.id()));
        }
    }

    private static String letters(String text) {
        return text.replaceAll("\\s+", "");
    }

    private static void requireUntouched(Handle handle, Contribution whole) {
        if (whole.answered() || new SegmentStore(handle).of(whole.id()).stream().anyMatch(Segment::answered)) {
            throw Failures.rule("Contribution '%s' or a part of it has been answered; it can not be split any more"
                    .formatted(whole.id()));
        }
        new ConcernStore(handle).ofContribution(whole.id()).ifPresent(concern -> {
            throw Failures.rule("Contribution '%s' or a part of it belongs to concern '%s'; take it out first"
                    .formatted(whole.id(), concern));
        });
    }
}
