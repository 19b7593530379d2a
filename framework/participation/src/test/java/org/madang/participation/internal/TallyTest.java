package org.madang.participation.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.madang.api.Actor;
import org.madang.api.Answerable;
import org.madang.api.Channel;
import org.madang.api.Hiding;
import org.madang.api.NewContribution;
import org.madang.api.RoundedCount;
import org.madang.api.Support;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class TallyTest {

    private final City city;

    TallyTest(TestDatabase database) {
        city = new City(database);
    }

    @Test
    void numbers_follow_everything_that_is_decided_about_a_contribution() {
        var consultation = city.consultation(city.policy());
        var said = city.says(consultation, "Trees");
        city.supports.give(said.id(), Support.AGREE, Actor.of("a"));
        city.supports.give(said.id(), Support.PASS, Actor.of("a"));
        city.answer(Answerable.contribution(said.id()));

        var answered = city.contributions.counts(consultation.policy());
        city.contributions.hide(said.id(), new Hiding(Hiding.Ground.ABUSE, "Insult"), City.CLERK);
        var hidden = city.contributions.counts(consultation.policy());

        assertThat(answered.answered()).isOne();
        assertThat(answered.supports()).isOne();
        assertThat(hidden.answered()).isZero();
        assertThat(hidden.hidden()).isOne();
        assertThat(hidden.total()).isOne();
        assertThat(hidden.supports()).isOne();
        assertThat(hidden.byLanguage()).isEqualTo(Map.of("en", 1L));
    }

    @Test
    void numbers_stay_exact_while_what_was_counted_is_added_up() {
        var consultation = city.consultation(city.policy());
        for (var number = 0; number < 520; number++) {
            var author = Actor.of("author-" + number % 60);
            city.contributions.submit(
                    NewContribution.of(consultation.id(), author.id(), Channel.WEB, Locale.ENGLISH, "Trees"), author);
        }

        var counts = city.contributions.counts(consultation.policy());

        assertThat(counts.total()).isEqualTo(520);
        assertThat(counts.participants()).isEqualTo(RoundedCount.of(60));
        assertThat(city.contributions.counts(consultation.policy())).isEqualTo(counts);
    }
}
