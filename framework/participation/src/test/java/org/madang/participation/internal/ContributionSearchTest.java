package org.madang.participation.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.madang.api.Consultation;
import org.madang.api.Contribution;
import org.madang.api.ContributionFilter;
import org.madang.api.Hiding;
import org.madang.api.PageRequest;
import org.madang.api.Reason;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class ContributionSearchTest {

    private final City city;

    ContributionSearchTest(TestDatabase database) {
        city = new City(database);
    }

    @Test
    void a_word_is_found_by_its_beginning_in_any_script_and_by_every_word_asked_for() {
        var consultation = city.consultation(city.policy());
        var night = city.says(consultation, "Night BUSES for the harbour");
        var korean = city.says(consultation, "심야버스를 늘려 주세요");
        city.says(consultation, "More trees");

        assertThat(found(consultation, "bus")).containsExactly(night);
        assertThat(found(consultation, "harbour buses")).containsExactly(night);
        assertThat(found(consultation, "harbour trams")).isEmpty();
        assertThat(found(consultation, "버스")).containsExactly(korean);
        assertThat(found(consultation, "버")).containsExactly(korean);
        assertThat(found(consultation, "us")).isEmpty();
        assertThat(found(consultation, "%' or 'a'='a")).isEmpty();
        assertThat(found(consultation, "?!")).isEmpty();
    }

    @Test
    void words_that_are_hidden_pending_or_erased_are_not_found() {
        var consultation = city.consultation(city.policy());
        var hidden = city.says(consultation, "Insults about the mayor");
        var erased = city.says(consultation, "Insults with my address");
        city.contributions.submitForModeration(City.said(consultation, "Insults to come"), City.RESIDENT);
        city.contributions.hide(hidden.id(), new Hiding(Hiding.Ground.ABUSE, "Insult"), City.CLERK);
        city.contributions.erase(erased.id(), new Reason("My address", City.CLERK));

        assertThat(found(consultation, "insults")).isEmpty();
        city.contributions.publish(hidden.id(), City.CLERK);
        assertThat(found(consultation, "insults")).extracting(Contribution::id).containsExactly(hidden.id());
    }

    @Test
    void what_is_found_comes_page_by_page_in_the_order_it_came_in() {
        var consultation = city.consultation(city.policy());
        var all = IntStream.range(0, 7)
                .mapToObj(number -> city.says(consultation, number % 2 == 0 ? "bus " + number : "tram " + number))
                .toList();
        var filter = ContributionFilter.all().withText("bus");

        var first = city.contributions.list(consultation.policy(), filter, PageRequest.first(3));
        var second = city.contributions.list(
                consultation.policy(),
                filter,
                PageRequest.first(3).after(first.next().orElseThrow()));

        assertThat(first.items()).containsExactly(all.get(0), all.get(2), all.get(4));
        assertThat(second.items()).containsExactly(all.get(6));
        assertThat(second.next()).isEmpty();
    }

    private List<Contribution> found(Consultation consultation, String text) {
        return city.contributions
                .list(consultation.policy(), ContributionFilter.all().withText(text), PageRequest.first(10))
                .items();
    }
}
