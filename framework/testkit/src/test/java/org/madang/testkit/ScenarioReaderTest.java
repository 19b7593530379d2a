package org.madang.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.madang.api.Channel;
import org.madang.api.PolicyId;
import org.madang.api.Sector;
import org.madang.api.Values;

class ScenarioReaderTest {

    private static final String SMALL = """
            title: It is adopted
            start: 2026-03-02T09:00:00+09:00
            policy: {id: p-1, title: T, text: Long, language: ko, proposer: resident-1, process: greet}
            """;

    @Test
    void reads_everything_the_format_has() {
        var scenario = Scenario.parse("adopted.yaml", SMALL + """
                        parameters: {period: P20D, seats: 15}
                        stakeholders:
                          - {id: s-1, name: Union, sector: civil-society, groups: [deaf], representatives: [{actor: d-1, until: 2027-12-31}]}
                        contributions:
                          - {id: c-1, during: speak, after: P2D, author: r-2, channel: paper, supports: 3, text: "Good"}
                        reviews:
                          - {stakeholder: s-1, by: d-1, after: PT36H, text: "Fine"}
                        actors:
                          answer:
                            - {by: o-1, as: [office], after: P1D, with: {note: x, answer-all: {disposition: partly, reasons: R, office: O, leave: 1}}}
                        messages:
                          - {name: withdraw, during: speak, after: P6D, with: {by: resident-1, reasons: Gone}}
                        expect: {state: adopted, acts: [propose, adopt], answered: 2, open-tasks: 0, timeline-contains: [published]}
                        """);

        assertThat(scenario.name()).isEqualTo("adopted");
        assertThat(scenario.start()).isEqualTo("2026-03-02T00:00:00Z");
        assertThat(scenario.policyId()).isEqualTo(new PolicyId("p-1"));
        assertThat(scenario.policy().language()).isEqualTo(Locale.KOREAN);
        assertThat(scenario.policy().parameters())
                .isEqualTo(Values.of("period", "P20D").with("seats", 15));
        var union = scenario.stakeholders().get(0);
        assertThat(union.stakeholder().sector()).isEqualTo(Sector.CIVIL_SOCIETY);
        assertThat(union.representatives()).containsEntry("d-1", Instant.parse("2028-01-01T00:00:00Z"));
        var said = scenario.contributions().get(0);
        assertThat(said.channel()).isEqualTo(Channel.PAPER);
        assertThat(said.after()).isEqualTo(Period.ofDays(2));
        assertThat(scenario.reviews().get(0).after()).isEqualTo(Duration.ofHours(36));
        var deed = scenario.actors().getOrDefault("answer", List.of()).get(0);
        assertThat(deed.as()).isEqualTo(Set.of("office"));
        assertThat(deed.with()).isEqualTo(Values.of("note", "x"));
        assertThat(deed.answerAll().orElseThrow().text("disposition")).hasValue("partly");
        assertThat(deed.answerAll().orElseThrow().number("leave")).hasValue(1L);
        assertThat(scenario.messages()).hasSize(1);
        assertThat(scenario.expected().answered()).hasValue(2L);
    }

    @Test
    void names_the_place_of_what_is_missing() {
        assertThatThrownBy(() -> Scenario.parse("x.yaml", SMALL + "contributions: [{id: c-1, during: d}]"))
                .hasMessage("x.yaml.contributions[0]: 'author' is missing");
    }

    @Test
    void names_what_nobody_would_read() {
        assertThatThrownBy(() -> Scenario.parse("x.yaml", SMALL + "contribution: []"))
                .hasMessageStartingWith("x.yaml: 'contribution' is not known here; known are [title, ");
    }

    @Test
    void says_what_a_value_must_be() {
        assertThatThrownBy(() -> Scenario.parse("x.yaml", SMALL.replace("2026-03-02T09:00:00+09:00", "Monday")))
                .hasMessage("x.yaml: 'start' must be a date-time such as 2026-03-02T09:00:00+09:00, not 'Monday'");
        assertThatThrownBy(() -> Scenario.parse("x.yaml", SMALL + "stakeholders: [{id: a, name: A, sector: business}]"))
                .hasMessageStartingWith("x.yaml.stakeholders[0]: 'sector' must be one of [GOVERNMENT, ");
        assertThatThrownBy(() -> Scenario.parse("x.yaml", SMALL + "messages: [{name: shout, during: a}]"))
                .hasMessage("x.yaml.messages[0]: 'name' must be one of "
                        + "[withdraw, appeal-filed, consultation-extended], not 'shout'");
    }

    @Test
    void says_where_the_yaml_breaks() {
        assertThatThrownBy(() -> Scenario.parse("x.yaml", "title: [")).hasMessageStartingWith("'x.yaml' is no YAML: ");
    }
}
