package org.madang.participation.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.madang.api.Answer;
import org.madang.api.Answerable;
import org.madang.api.Concern;
import org.madang.api.Consultation;
import org.madang.api.Disposition;
import org.madang.api.Hiding;
import org.madang.api.ImportBatch;
import org.madang.api.ImportedContribution;
import org.madang.api.Moderation;
import org.madang.api.OpenItem;
import org.madang.api.Page;
import org.madang.api.PageRequest;
import org.madang.api.PolicyChange;
import org.madang.api.PolicyId;
import org.madang.api.Trace;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class StoredResponsesTest {

    private final City city;
    private final Consultation consultation;
    private final PolicyId policy;

    StoredResponsesTest(TestDatabase database) {
        city = new City(database);
        policy = city.policy();
        consultation = city.consultation(policy);
    }

    @Test
    void a_reply_answers_and_a_second_one_takes_its_place() {
        var said = Answerable.contribution(city.says(consultation, "Trees").id());
        city.answer(said);

        var second = city.responses.respond(
                said, Answer.of(Disposition.REJECTED, "No room, we measured", "Parks Office"), City.CLERK);

        assertThat(city.responses.of(said)).hasSize(2).first().isEqualTo(second);
        assertThat(city.responses.of(said).get(1).current()).isFalse();
        assertThat(city.responses.countOpen(policy)).isZero();
        assertThat(city.responses.countAnswered(policy)).isEqualTo(1);
    }

    @Test
    void has_reasons_an_office_and_a_version_that_exists() {
        var said = Answerable.contribution(city.says(consultation, "Trees").id());

        assertThatThrownBy(() -> Answer.of(Disposition.REJECTED, " ", "Parks Office"))
                .hasMessageContaining("'reasons' is blank");
        assertThatThrownBy(() -> Answer.of(Disposition.REJECTED, "No", "")).hasMessageContaining("'office' is blank");
        assertThatThrownBy(() -> city.responses.respond(said, City.accepted().withVersion(2), City.CLERK))
                .hasMessageContaining("has no version 2; its latest is 1");
        assertThatThrownBy(() -> city.answer(Answerable.segment("s-none")))
                .hasMessageContaining("There is no segment 's-none'");
    }

    @Test
    void alike_ones_get_the_same_reply_all_or_none() {
        var first = Answerable.contribution(city.says(consultation, "Trees").id());
        var second =
                Answerable.contribution(city.says(consultation, "More trees").id());
        var none = Answerable.contribution("c-none");

        assertThatThrownBy(() -> city.responses.respondAll(List.of(first, none), City.accepted(), City.CLERK))
                .hasMessageContaining("There is no contribution 'c-none'");
        assertThat(city.responses.countOpen(policy)).isEqualTo(2);

        var replies = city.responses.respondAll(List.of(first, second, first), City.accepted(), City.CLERK);

        assertThat(replies).hasSize(2);
        assertThat(city.responses.countOpen(policy)).isZero();
    }

    @Test
    void what_lacks_a_reply_is_listed_longest_waiting_first() {
        var late = city.says(consultation, "Trees");
        imported("early", 0, 3);
        var hidden = city.says(consultation, "Buy this");
        city.contributions.hide(hidden.id(), new Hiding(Hiding.Ground.SPAM, "Advertises"), City.CLERK);

        var first = city.responses.open(policy, PageRequest.first(2));
        var second = city.responses.open(
                policy, PageRequest.first(2).after(first.next().orElseThrow()));

        assertThat(first.items()).extracting(OpenItem::text).containsExactly("early 2", "early 1");
        assertThat(second.items()).extracting(OpenItem::text).containsExactly("early 0", "Trees");
        assertThat(second.next()).isEmpty();
        assertThat(second.items().get(1).target()).isEqualTo(Answerable.contribution(late.id()));
        assertThat(city.responses.countOpen(policy)).isEqualTo(4);
    }

    @Test
    void opinions_and_findings_are_answered_in_the_same_place() {
        var obligations = new Obligations(city.house.database());
        var finding = new Answerable(Answerable.Kind.FINDING, city.house.ids().make("f"));
        var review = new Answerable(Answerable.Kind.REVIEW, city.house.ids().make("r"));
        obligations.add(new Obligation(finding, policy, "No ramp", Locale.ENGLISH, city.now()));
        obligations.add(new Obligation(review, policy, "Too dear", Locale.ENGLISH, city.now()));
        city.says(consultation, "Trees");

        assertThat(openKinds())
                .containsExactlyInAnyOrder(
                        Answerable.Kind.FINDING, Answerable.Kind.REVIEW, Answerable.Kind.CONTRIBUTION);
        city.answer(finding);

        assertThat(openKinds()).containsExactlyInAnyOrder(Answerable.Kind.REVIEW, Answerable.Kind.CONTRIBUTION);
        assertThat(city.responses.traceOf(finding).responses()).hasSize(1);
    }

    @Test
    void can_be_followed_from_what_was_said_to_what_came_of_it_and_back() {
        var said = city.says(consultation, "Trees Cars");
        var other = city.says(consultation, "Too many cars");
        var segments = city.concerns.split(said.id(), List.of("Trees", "Cars"), City.CLERK);
        var concern = Answerable.concern(city.concerns
                .merge(
                        policy,
                        new Concern.Draft(
                                "Fewer cars",
                                List.of(Answerable.segment(segments.get(1).id()), Answerable.contribution(other.id()))),
                        City.CLERK)
                .id());
        city.policies.change(policy, PolicyChange.substantive("Fewer cars", "Cars go far round."), City.CLERK);
        city.responses.respond(concern, City.accepted().withVersion(2).withCommitment("m-1" + policy), City.CLERK);

        var trace = city.responses.traceOf(Answerable.contribution(said.id()));
        var back = city.responses.ledToVersion(policy, 2);

        assertThat(items(trace))
                .containsExactly(
                        Answerable.contribution(said.id()),
                        Answerable.segment(segments.get(0).id()),
                        Answerable.segment(segments.get(1).id()),
                        concern);
        assertThat(trace.responses())
                .singleElement()
                .satisfies(response -> assertThat(response.answer().version()).contains(2));
        assertThat(back)
                .extracting(StoredResponsesTest::items)
                .containsExactly(
                        List.of(
                                Answerable.contribution(said.id()),
                                Answerable.segment(segments.get(1).id()),
                                concern),
                        List.of(Answerable.contribution(other.id()), concern));
        assertThat(city.responses.ledToCommitment("m-1" + policy)).isEqualTo(back);
        assertThat(back.get(0).steps())
                .extracting(Trace.Link::text)
                .containsExactly("Trees Cars", "Cars", "Fewer cars");
        assertThat(city.responses.ledToVersion(policy, 1)).isEmpty();
    }

    @Test
    void one_of_twenty_thousand_left_unanswered_is_found() {
        imported("many", 0, 20_000);
        answerAllBut("many 12345");

        var count = Stopwatch.timed("count open of 20 000, one left", () -> city.responses.countOpen(policy));
        var open = Stopwatch.timed(
                "list open of 20 000, one left", () -> city.responses.open(policy, PageRequest.first(100)));

        assertThat(count).isEqualTo(1);
        assertThat(open.items()).extracting(OpenItem::text).containsExactly("many 12345");
        assertThat(city.responses.countAnswered(policy)).isEqualTo(19_999);
    }

    @Test
    void twenty_thousand_open_ones_are_listed_page_by_page() {
        imported("many", 0, 20_000);

        var count = Stopwatch.timed("count open of 20 000, all left", () -> city.responses.countOpen(policy));
        var page = Stopwatch.timed(
                "list open of 20 000, all left", () -> city.responses.open(policy, PageRequest.first(100)));

        assertThat(count).isEqualTo(20_000);
        assertThat(page.items()).hasSize(100);
        assertThat(page.items().get(0).text()).isEqualTo("many 19999");
    }

    private List<Answerable.Kind> openKinds() {
        return city.responses.open(policy, PageRequest.first(10)).items().stream()
                .map(item -> item.target().kind())
                .toList();
    }

    private void answerAllBut(String text) {
        for (var page = all(); !page.items().isEmpty(); page = all()) {
            var targets = page.items().stream()
                    .filter(item -> !item.text().equals(text))
                    .map(OpenItem::target)
                    .toList();
            if (targets.isEmpty()) {
                return;
            }
            city.responses.respondAll(targets, City.accepted(), City.CLERK);
        }
    }

    private Page<OpenItem> all() {
        return city.responses.open(policy, PageRequest.first(1000));
    }

    private static List<Answerable> items(Trace trace) {
        return trace.steps().stream().map(Trace.Link::item).toList();
    }

    private void imported(String word, int from, int until) {
        var items = new ArrayList<ImportedContribution>();
        for (var number = from; number < until; number++) {
            items.add(new ImportedContribution(
                    word + number,
                    "author",
                    Locale.ENGLISH,
                    word + " " + number,
                    city.now().minusSeconds(number + 1),
                    Moderation.PUBLISHED,
                    Optional.empty()));
        }
        city.contributions.importAll(new ImportBatch<>(consultation.id(), word, items), City.CLERK);
    }
}
