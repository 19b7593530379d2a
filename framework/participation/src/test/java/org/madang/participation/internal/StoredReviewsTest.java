package org.madang.participation.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.madang.api.Actor;
import org.madang.api.Answerable;
import org.madang.api.Mandate;
import org.madang.api.OpenItem;
import org.madang.api.PageRequest;
import org.madang.api.PolicyId;
import org.madang.api.Review;
import org.madang.api.Review.Status;
import org.madang.api.Sector;
import org.madang.api.Stakeholder;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class StoredReviewsTest {

    private static final Duration MONTH = Duration.ofDays(30);
    private static final Actor DELEGATE = Actor.of("delegate-1");
    private static final Review.Opinion OPINION = new Review.Opinion("Leave a way through.", Locale.ENGLISH);

    private final City city;
    private final Domain domain;
    private final String shops = "shops-" + UUID.randomUUID();
    private PolicyId policy = new PolicyId("none");

    StoredReviewsTest(TestDatabase database) {
        city = new City(database);
        domain = new Domain(city.house);
    }

    @BeforeEach
    void a_stakeholder_with_a_representative() {
        policy = city.policy();
        city.stakeholders.enter(new Stakeholder(shops, "Small shops", Sector.PRIVATE, Set.of()), City.CLERK);
        city.stakeholders.appoint(
                Mandate.of(shops, DELEGATE.id(), city.now(), city.now().plus(MONTH)), City.CLERK);
    }

    @Test
    void an_opinion_waits_for_a_reasoned_reply() {
        var review = ask();

        domain.reviews.submit(review.id(), OPINION, DELEGATE);

        assertThat(city.responses.open(policy, PageRequest.first(10)).items())
                .extracting(OpenItem::target)
                .containsExactly(new Answerable(Answerable.Kind.REVIEW, review.id()));
        city.answer(new Answerable(Answerable.Kind.REVIEW, review.id()));
        assertThat(city.responses.countOpen(policy)).isZero();
        assertThat(domain.reviews.find(review.id()).orElseThrow()).satisfies(answered -> {
            assertThat(answered.status()).isEqualTo(Status.SUBMITTED);
            assertThat(answered.opinion()).contains(OPINION);
            assertThat(answered.response().orElseThrow().answer()).isEqualTo(City.accepted());
        });
    }

    @Test
    void who_is_being_asked_is_not_asked_twice() {
        ask();

        assertThat(domain.reviews.ask(policy, request(), City.CLERK)).isEmpty();
        assertThat(domain.reviews.of(policy)).hasSize(1);
    }

    @Test
    void only_a_representative_speaks_for_a_stakeholder() {
        var review = ask().id();

        assertThatThrownBy(() -> domain.reviews.submit(review, OPINION, City.RESIDENT))
                .hasMessageContaining("'resident-1' does not represent '%s' now", shops);
        assertThat(city.responses.countOpen(policy)).isZero();
    }

    @Test
    void a_term_that_is_over_speaks_no_more() {
        var review = ask().id();
        city.clock.advance(MONTH.plusDays(1));

        assertThatThrownBy(() -> domain.reviews.submit(review, OPINION, DELEGATE))
                .hasMessageContaining("does not represent");
    }

    @Test
    void a_clerk_enters_an_opinion_that_came_by_post() {
        var review = domain.reviews.submit(ask().id(), OPINION, City.CLERK);

        assertThat(review.status()).isEqualTo(Status.SUBMITTED);
    }

    @Test
    void a_late_opinion_is_overdue_and_still_taken_until_the_reviews_close() {
        var review = ask().id();
        city.clock.advance(Duration.ofDays(11));

        assertThat(domain.reviews.find(review).orElseThrow().status()).isEqualTo(Status.OVERDUE);
        assertThat(domain.reviews.submit(review, OPINION, DELEGATE).status()).isEqualTo(Status.SUBMITTED);
    }

    @Test
    void after_closing_nothing_comes_in_any_more() {
        var review = ask().id();

        var closed = domain.reviews.close(policy, City.CLERK);

        assertThat(closed).extracting(Review::status).containsExactly(Status.OVERDUE);
        assertThatThrownBy(() -> domain.reviews.submit(review, OPINION, DELEGATE))
                .hasMessage("Review '%s' is overdue and no longer awaited; ask again to hear more", review);
        assertThat(city.timeline.of(policy))
                .last()
                .satisfies(entry -> assertThat(entry.text()).isEqualTo("Small shops has given no opinion in time"));
    }

    @Test
    void a_refusal_to_give_an_opinion_is_kept_with_its_reason() {
        var review = domain.reviews.decline(ask().id(), "Not our field", DELEGATE);

        assertThat(review.status()).isEqualTo(Status.DECLINED);
        assertThat(review.declined()).contains("Not our field");
        assertThat(city.responses.countOpen(policy)).isZero();
        assertThatThrownBy(() -> domain.reviews.submit(review.id(), OPINION, DELEGATE))
                .hasMessageContaining("is declined and no longer awaited");
    }

    @Test
    void an_opinion_can_not_be_due_in_the_past() {
        var past = new Review.Request(Set.of(shops), city.now());

        assertThatThrownBy(() -> domain.reviews.ask(policy, past, City.CLERK)).hasMessageContaining("which is past");
    }

    @Test
    void nobody_unknown_is_asked() {
        var unknown = new Review.Request(Set.of("nobody"), city.now().plus(MONTH));

        assertThatThrownBy(() -> domain.reviews.ask(policy, unknown, City.CLERK))
                .hasMessage("There is no stakeholder 'nobody'; look its id up");
    }

    private Review ask() {
        return domain.reviews.ask(policy, request(), City.CLERK).get(0);
    }

    private Review.Request request() {
        return new Review.Request(Set.of(shops), city.now().plus(Duration.ofDays(10)));
    }
}
