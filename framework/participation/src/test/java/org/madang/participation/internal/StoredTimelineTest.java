package org.madang.participation.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.madang.api.TimelineEntry;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class StoredTimelineTest {

    private final City city;

    StoredTimelineTest(TestDatabase database) {
        city = new City(database);
    }

    @Test
    void is_worded_in_the_language_asked_for_at_the_citys_time() {
        var policy = city.policy();
        var consultation = city.consultation(policy);

        var korean = city.timeline.of(policy, Locale.KOREA).get(1);
        var french = city.timeline.of(policy, Locale.FRENCH).get(1);

        assertThat(consultation.closes()).isEqualTo(Instant.parse("2026-03-22T00:00:00Z"));
        assertThat(korean.text())
                .contains("1판에 대한 공개 의견 수렴 시작")
                .contains("2026년 3월 22일")
                .contains("9:00");
        assertThat(korean.language()).isEqualTo(Locale.KOREAN);
        assertThat(french.text()).contains("version 1 opened").contains("March 22, 2026");
        assertThat(french.language()).isEqualTo(Locale.ENGLISH);
    }

    @Test
    void names_the_activity_that_acts() throws Exception {
        var policy = city.policy();
        var lifecycle = new PolicyLifecycle(city.house);

        city.house.activity().during("check-admissibility", () -> {
            lifecycle.admit(policy, "office");
            return true;
        });
        lifecycle.screen(policy, new Screening(Set.of(), Set.of()), "office");

        assertThat(city.timeline.of(policy))
                .extracting(TimelineEntry::activity)
                .containsExactly(Optional.empty(), Optional.of("check-admissibility"), Optional.empty());
    }

    @Test
    void shows_text_with_quotes_braces_and_line_ends_as_it_is() {
        var policy = city.policy();

        city.policies.withdraw(policy, City.RESIDENT, "It's {0}\nno use");

        assertThat(city.timeline.of(policy))
                .last()
                .satisfies(entry -> assertThat(entry.text()).isEqualTo("Withdrawn by the proposer: It's {0}\nno use"));
    }

    @Test
    void every_text_is_there_in_both_languages() throws Exception {
        assertThat(messages("_ko")).isEqualTo(messages("")).isNotEmpty();
    }

    private static Set<Object> messages(String language) throws Exception {
        var messages = new Properties();
        try (var file = StoredTimelineTest.class.getResourceAsStream(
                "/org/madang/participation/Messages%s.properties".formatted(language))) {
            messages.load(file);
        }
        return messages.keySet();
    }
}
