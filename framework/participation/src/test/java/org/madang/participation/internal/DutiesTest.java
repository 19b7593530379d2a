package org.madang.participation.internal;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.madang.api.Actor;
import org.madang.api.Answerable;
import org.madang.api.Channel;
import org.madang.api.Concern;
import org.madang.api.Concerns;
import org.madang.api.Contributions;
import org.madang.api.Hiding;
import org.madang.api.NewContribution;
import org.madang.api.PlatformException;
import org.madang.api.Problem;
import org.madang.api.Reason;
import org.madang.api.Support;
import org.madang.api.Supports;
import org.madang.participation.Duties;
import org.madang.participation.Duties.Who;

/** Calls services as a plugin or an embedder does, with nothing but an actor. */
class DutiesTest {

    private static final Hiding LIBEL = new Hiding(Hiding.Ground.UNLAWFUL, "It accuses somebody");
    private static final List<String> ROLES = List.of(
            "resident",
            "representative",
            "council",
            "appeals",
            "administrator",
            "auditor",
            "service",
            "clerk",
            "hearing-officer");

    /** What only tells; all else must say who acts. */
    private static final Set<String> TELLING = Set.of(
            "Policies.find",
            "Policies.list",
            "Policies.versions",
            "Stakeholders.find",
            "Stakeholders.list",
            "Stakeholders.speakingFor",
            "Stakeholders.mandates",
            "Stakeholders.represents",
            "Stakeholders.representing",
            "Consultations.find",
            "Consultations.policy",
            "Consultations.of",
            "Contributions.find",
            "Contributions.list",
            "Contributions.published",
            "Contributions.moderation",
            "Contributions.counts",
            "Supports.counts",
            "Concerns.segments",
            "Concerns.find",
            "Concerns.of",
            "Concerns.members",
            "Responses.open",
            "Responses.countOpen",
            "Responses.countAnswered",
            "Responses.of",
            "Responses.traceOf",
            "Responses.ledToVersion",
            "Responses.ledToCommitment",
            "Reviews.find",
            "Reviews.of",
            "Hearings.find",
            "Hearings.latest",
            "Hearings.of",
            "Hearings.statements",
            "Hearings.findings",
            "Decisions.find",
            "Decisions.of",
            "Commitments.find",
            "Commitments.of",
            "Commitments.overdue",
            "Appeals.find",
            "Appeals.of",
            "Translations.original",
            "Translations.best",
            "Translations.count",
            "Translations.of",
            "Translations.missing",
            "Timeline.of",
            "Receipts.of",
            "Receipts.check",
            "Receipts.timeline");

    private final City city = new City(TestDatabase.H2);
    private final List<Offer> offers = new Domain(city.house).offers();

    @Test
    void every_act_of_somebody_has_a_row_and_there_is_no_other_row() {
        var acts = acts().map(act -> Door.act(act.offer().type(), act.method())).distinct();

        assertThat(Duties.all()).hasSizeGreaterThan(35).containsOnlyKeys(acts.toList());
    }

    @Test
    void what_names_nobody_who_acts_only_tells() {
        var namesNobody = methods()
                .filter(act -> !act.namesWhoActs())
                .map(act -> Door.act(act.offer().type(), act.method()))
                .distinct();

        assertThat(namesNobody).containsExactlyInAnyOrderElementsOf(TELLING);
        assertThat(TELLING).doesNotContainAnyElementsOf(Duties.all().keySet());
    }

    @Test
    void a_voice_is_given_by_whoever_has_it_and_not_by_who_watches() {
        var said = city.says(city.consultation(city.policy()), "Trees").id();
        var supports = service(Supports.class);

        assertThatThrownBy(() -> supports.give(said, Support.AGREE, Actor.of("watcher", "auditor")))
                .hasMessageContaining("may not do 'Supports.give'");
        assertThat(supports.counts(said).total()).isZero();
        assertThat(supports.give(said, Support.AGREE, City.RESIDENT).agree()).isEqualTo(1);
    }

    @Test
    void only_an_office_says_what_is_alike() {
        var consultation = city.consultation(city.policy());
        var said = Answerable.contribution(city.says(consultation, "Trees").id());
        var more = Answerable.contribution(city.says(consultation, "More trees").id());
        var draft = new Concern.Draft("Trees", List.of(said));
        var concerns = service(Concerns.class);

        assertThatThrownBy(() -> concerns.merge(consultation.policy(), draft, City.RESIDENT))
                .hasMessageContaining("may not do 'Concerns.merge'; it is for OFFICES");
        var made = concerns.merge(consultation.policy(), draft, City.CLERK).id();
        assertThatThrownBy(() -> concerns.add(made, List.of(more), City.RESIDENT))
                .hasMessageContaining("may not do 'Concerns.add'");
        assertThatThrownBy(() -> concerns.remove(made, said, City.RESIDENT))
                .hasMessageContaining("may not do 'Concerns.remove'");

        assertThat(concerns.members(made)).containsExactly(said);
    }

    @TestFactory
    Stream<DynamicTest> an_act_is_refused_to_every_role_that_it_is_not_for() {
        return acts().map(act -> DynamicTest.dynamicTest(Door.act(act.offer().type(), act.method()), () -> {
            for (var role : ROLES) {
                assertThat(act.isRefusedTo(Actor.of("somebody", role)))
                        .as(role)
                        .isNotEqualTo(act.who().includes(Set.of(role)));
            }
        }));
    }

    @Test
    void nobody_hides_or_shows_what_another_said_but_a_clerk() {
        var said = city.says(city.consultation(city.policy()), "He steals").id();

        assertThatThrownBy(() -> contributions().hide(said, LIBEL, Actor.of("member-1", "council")))
                .hasMessage(
                        "Actor 'member-1' with the roles [council] may not do 'Contributions.hide'; it is for CLERK");
        assertThatThrownBy(() -> contributions().publish(said, City.RESIDENT)).hasMessageContaining("may not do");

        assertThat(contributions().moderation(said)).isEmpty();
        assertThat(contributions().hide(said, LIBEL, City.CLERK).hidden()).contains(LIBEL);
    }

    @Test
    void a_role_of_a_pack_is_an_office_and_those_who_take_part_decide_or_watch_have_none() {
        assertThat(ROLES.stream().filter(role -> Who.OFFICES.includes(Set.of(role))))
                .containsExactly("clerk", "hearing-officer");
        assertThat(Who.OFFICES.includes(Set.of("resident", "clerk"))).isTrue();
        assertThat(Who.OFFICES.includes(Set.of())).isFalse();
    }

    @Test
    void a_resident_neither_enters_paper_nor_speaks_for_another() {
        var open = city.consultation(city.policy()).id();
        var paper = NewContribution.of(open, "resident-1", Channel.PAPER, Locale.ENGLISH, "Twice");
        var another = NewContribution.of(open, "resident-2", Channel.WEB, Locale.ENGLISH, "Not me");

        assertThatThrownBy(() -> contributions().submit(paper, City.RESIDENT)).hasMessageContaining("a clerk enters");
        assertThatThrownBy(() -> contributions().submit(another, City.RESIDENT)).hasMessageContaining("a clerk enters");
        assertThat(contributions().submit(paper, City.CLERK).channel()).isEqualTo(Channel.PAPER);
    }

    @Test
    void a_door_is_known_again() {
        var service = offers.get(0).service();

        assertThat(Stream.of(service, service, offers.get(1).service()).distinct())
                .hasSize(2)
                .contains(service);
    }

    private record Act(Offer offer, Method method) {

        private boolean namesWhoActs() {
            return Stream.of(method.getParameterTypes()).anyMatch(Set.of(Actor.class, Reason.class)::contains);
        }

        private Who who() {
            return requireNonNull(Duties.all().get(Door.act(offer.type(), method)));
        }

        /** All but the actor is nothing, so whoever is let through fails inside. */
        private boolean isRefusedTo(Actor by) {
            var arguments = Stream.of(method.getParameterTypes())
                    .map(type -> type == Actor.class ? by : type == Reason.class ? new Reason("because", by) : null)
                    .toArray();
            var failure = catchThrowable(() -> method.invoke(offer.service(), arguments));
            return failure instanceof InvocationTargetException outcome
                    && outcome.getCause() instanceof PlatformException refusal
                    && refusal.problem() == Problem.NOT_ALLOWED;
        }
    }

    private Stream<Act> acts() {
        return methods().filter(Act::namesWhoActs);
    }

    private Stream<Act> methods() {
        return offers.stream()
                .flatMap(offer -> Arrays.stream(offer.type().getMethods()).map(method -> new Act(offer, method)));
    }

    private Contributions contributions() {
        return service(Contributions.class);
    }

    private <T> T service(Class<T> type) {
        return offers.stream()
                .filter(offer -> offer.type() == type)
                .map(offer -> type.cast(offer.service()))
                .findFirst()
                .orElseThrow();
    }
}
