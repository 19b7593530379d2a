package org.madang.participation.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.madang.api.Audience;
import org.madang.api.NewConsultation;
import org.madang.api.NewPolicy;
import org.madang.api.PageRequest;
import org.madang.api.Policy;
import org.madang.api.PolicyChange;
import org.madang.api.PolicyFilter;
import org.madang.api.PolicyFilter.Sort;
import org.madang.api.PolicyId;
import org.madang.api.Reason;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class PolicyListTest {

    private final City city;

    PolicyListTest(TestDatabase database) {
        city = new City(database);
    }

    @Test
    void policies_are_found_by_the_words_of_their_latest_version() {
        var word = "w" + System.nanoTime();
        var policy = propose("Night buses " + word);
        propose("Trees in every street");

        assertThat(ids(PolicyFilter.all().withText("NIGHT " + word))).containsExactly(policy);
        assertThat(ids(PolicyFilter.all().withText(word + " trams"))).isEmpty();
        city.policies.change(
                policy,
                new PolicyChange(true, "Trams", Optional.of("Night trams " + word), Optional.empty()),
                City.RESIDENT);
        assertThat(ids(PolicyFilter.all().withText(word + " trams"))).containsExactly(policy);
        assertThat(ids(PolicyFilter.all().withText(word + " buses"))).isEmpty();
    }

    @Test
    void policies_come_by_title_page_by_page_also_when_titles_are_alike() {
        var word = "t" + System.nanoTime();
        var b = propose("b " + word);
        var upper = propose("A " + word);
        var alike = propose("b " + word);
        var small = propose("aa " + word);
        var filter = PolicyFilter.all().withText(word);

        assertThat(pages(filter.sortedBy(Sort.TITLE))).containsExactly(upper, small, b, alike);
        assertThat(pages(filter)).containsExactly(small, alike, upper, b);
    }

    @Test
    void policies_come_by_the_end_of_their_last_consultation() {
        var word = "c" + System.nanoTime();
        var without = propose("without " + word);
        var late = propose("late " + word);
        var early = propose("early " + word);
        consult(late, Duration.ofDays(20));
        var extended = consult(early, Duration.ofDays(10));
        var filter = PolicyFilter.all().withText(word).sortedBy(Sort.CLOSING);

        assertThat(pages(filter)).containsExactly(early, late, without);
        city.consultations.extend(extended, city.now().plus(Duration.ofDays(30)), new Reason("Holidays", City.CLERK));
        assertThat(pages(filter)).containsExactly(late, early, without);
    }

    private String consult(PolicyId policy, Duration period) {
        return city.consultations
                .open(
                        new NewConsultation(
                                policy,
                                Audience.PUBLIC,
                                Set.of(Locale.ENGLISH),
                                city.now(),
                                city.now().plus(period)),
                        City.CLERK)
                .id();
    }

    private PolicyId propose(String title) {
        return city.policies
                .propose(NewPolicy.of(title, "Every hour.", Locale.ENGLISH, "adoption"), City.RESIDENT)
                .id();
    }

    private List<PolicyId> ids(PolicyFilter filter) {
        return city.policies.list(filter, PageRequest.first(100)).items().stream()
                .map(Policy::id)
                .toList();
    }

    /** All of them, one on each page. */
    private List<PolicyId> pages(PolicyFilter filter) {
        var found = new ArrayList<PolicyId>();
        var page = city.policies.list(filter, PageRequest.first(1));
        page.items().forEach(policy -> found.add(policy.id()));
        while (page.next().isPresent()) {
            page = city.policies.list(
                    filter, PageRequest.first(1).after(page.next().get()));
            page.items().forEach(policy -> found.add(policy.id()));
        }
        return found;
    }
}
