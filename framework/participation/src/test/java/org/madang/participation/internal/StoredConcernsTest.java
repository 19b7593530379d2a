package org.madang.participation.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.madang.api.Answerable;
import org.madang.api.Concern;
import org.madang.api.Consultation;
import org.madang.api.Contribution;
import org.madang.api.Segment;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class StoredConcernsTest {

    private final City city;
    private final Consultation consultation;

    StoredConcernsTest(TestDatabase database) {
        city = new City(database);
        consultation = city.consultation(city.policy());
    }

    @Test
    void a_split_keeps_every_word_in_order() {
        var said = city.says(consultation, "More trees.\n\nFewer cars, please!");

        var segments = city.concerns.split(said.id(), List.of("More trees.", "Fewer cars,  please!"), City.CLERK);

        assertThat(segments)
                .extracting(Segment::number, Segment::text)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(1, "More trees."),
                        org.assertj.core.groups.Tuple.tuple(2, "Fewer cars,  please!"));
        assertThat(city.concerns.segments(said.id())).isEqualTo(segments);
    }

    @Test
    void a_split_that_loses_or_alters_a_word_is_refused() {
        var said = city.says(consultation, "More trees. Fewer cars.");

        assertThatThrownBy(() -> city.concerns.split(said.id(), List.of("More trees.", "cars."), City.CLERK))
                .hasMessageContaining("leave out, add or alter words");
        assertThatThrownBy(() -> city.concerns.split(said.id(), List.of("Fewer cars.", "More trees."), City.CLERK))
                .hasMessageContaining("leave out, add or alter words");
        assertThatThrownBy(() -> city.concerns.split(said.id(), List.of("More trees. Fewer cars."), City.CLERK))
                .hasMessageContaining("two or more parts");
    }

    @Test
    void a_split_contribution_is_answered_when_all_its_segments_are() {
        var segments = split(city.says(consultation, "Trees Cars"));

        city.answer(Answerable.segment(segments.get(0).id()));
        assertThat(answered(segments.get(0).contribution())).isFalse();
        assertThat(city.responses.countOpen(consultation.policy())).isEqualTo(1);

        city.answer(Answerable.segment(segments.get(1).id()));
        assertThat(answered(segments.get(0).contribution())).isTrue();
        assertThat(city.responses.countOpen(consultation.policy())).isZero();
    }

    @Test
    void a_split_can_be_made_anew_until_a_part_is_answered_or_merged() {
        var said = city.says(consultation, "Trees Cars Dogs");
        city.concerns.split(said.id(), List.of("Trees", "Cars Dogs"), City.CLERK);
        var segments = city.concerns.split(said.id(), List.of("Trees", "Cars", "Dogs"), City.CLERK);
        var concern = merge("Cars", Answerable.segment(segments.get(1).id()));

        assertThatThrownBy(() -> split(said)).hasMessageContaining("belongs to concern '%s'".formatted(concern.id()));
        city.concerns.remove(concern.id(), Answerable.segment(segments.get(1).id()), City.CLERK);
        city.answer(Answerable.segment(segments.get(0).id()));

        assertThatThrownBy(() -> split(said)).hasMessageContaining("has been answered");
    }

    @Test
    void alike_ones_are_answered_once_and_each_is_answered() {
        var whole = city.says(consultation, "Too many cars");
        var segments = split(city.says(consultation, "Trees Cars"));
        var concern = merge(
                "Fewer cars",
                Answerable.contribution(whole.id()),
                Answerable.segment(segments.get(1).id()));
        assertThat(city.responses.countOpen(consultation.policy())).isEqualTo(2);

        city.answer(Answerable.concern(concern.id()));

        assertThat(answered(whole.id())).isTrue();
        assertThat(city.concerns.segments(segments.get(0).contribution()))
                .extracting(Segment::answered)
                .containsExactly(false, true);
        assertThat(answered(segments.get(0).contribution())).isFalse();
        assertThat(city.concerns.of(consultation.policy()))
                .singleElement()
                .isEqualTo(new Concern(concern.id(), consultation.policy(), "Fewer cars", 2, true));
        assertThat(city.responses.countOpen(consultation.policy())).isEqualTo(1);
    }

    @Test
    void one_that_joins_later_shares_the_answer_and_one_that_leaves_needs_its_own() {
        var first = Answerable.contribution(city.says(consultation, "Cars").id());
        var second =
                Answerable.contribution(city.says(consultation, "Also cars").id());
        var concern = merge("Fewer cars", first);
        city.answer(Answerable.concern(concern.id()));

        city.concerns.add(concern.id(), List.of(second), City.CLERK);
        assertThat(city.concerns.members(concern.id())).containsExactly(first, second);
        assertThat(answered(second.id())).isTrue();

        city.concerns.remove(concern.id(), second, City.CLERK);
        assertThat(answered(second.id())).isFalse();
        assertThatThrownBy(() -> city.concerns.remove(concern.id(), second, City.CLERK))
                .hasMessageContaining("There is no " + second + " in concern");
    }

    @Test
    void takes_contributions_and_segments_of_its_own_policy_only() {
        var said = city.says(consultation, "Trees Cars");
        var elsewhere = city.says(city.consultation(city.policy()), "Elsewhere");
        split(said);

        assertThatThrownBy(() -> merge("Cars", Answerable.contribution(said.id())))
                .hasMessageContaining("is split; bring its segments");
        assertThatThrownBy(() -> merge("Cars", Answerable.contribution(elsewhere.id())))
                .hasMessageContaining("not about '%s'".formatted(consultation.policy()));
        assertThatThrownBy(() -> merge("Cars", Answerable.contribution("c-none")))
                .hasMessageContaining("There is no contribution 'c-none'");
        assertThat(city.concerns.of(consultation.policy())).isEmpty();
    }

    private List<Segment> split(Contribution said) {
        return city.concerns.split(said.id(), List.of(said.text().split(" ")), City.CLERK);
    }

    private Concern merge(String title, Answerable... members) {
        return city.concerns.merge(consultation.policy(), new Concern.Draft(title, List.of(members)), City.CLERK);
    }

    private boolean answered(String contribution) {
        return city.contributions.find(contribution).orElseThrow().answered();
    }
}
