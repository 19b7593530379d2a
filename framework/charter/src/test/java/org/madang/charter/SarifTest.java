package org.madang.charter;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the schema of SARIF 2.1.0 and its text ask of a log. */
class SarifTest {

    private static final String FILE = "packs/cit y/조례.bpmn";
    private static final String MODEL = """
        <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="t">
          <process id="ordinance">
            <userTask id="vote"/>
          </process>
        </definitions>
        """;

    private JsonNode run = new ObjectMapper().createObjectNode();

    @BeforeEach
    void write() throws Exception {
        var rules = Stream.of(Verdict.values()).map(SarifTest::rule).toList();
        var model = new ModelReport(FILE, "ordinance", Verdict.REFUTED, 1, rules);
        var sarif = Reports.of(new Report(List.of(model, model)), Map.of(FILE, MODEL.getBytes(UTF_8)))
                .sarif();
        var log = new ObjectMapper().readTree(sarif);
        assertThat(log.get("version").asText()).isEqualTo("2.1.0");
        assertThat(log.get("$schema").asText()).endsWith("sarif-schema-2.1.0.json");
        assertThat(log.get("runs")).hasSize(1);
        run = log.at("/runs/0");
    }

    private static RuleReport rule(Verdict verdict) {
        var steps = List.of(new Step("", "It begins."), new Step("vote", "Council votes."));
        return new RuleReport(
                "r." + verdict, verdict == Verdict.UNKNOWN ? "" : "a rule", "Art. 1", verdict, steps, "x");
    }

    @Test
    void every_result_names_a_rule_of_the_driver() {
        var rules = run.at("/tool/driver/rules");

        assertThat(run.at("/tool/driver/name").asText()).isNotBlank();
        assertThat(rules.findValuesAsText("id")).doesNotHaveDuplicates();
        assertThat(run.get("results")).hasSize(2 * Verdict.values().length);
        for (var result : run.get("results")) {
            var rule = rules.get(result.get("ruleIndex").asInt());
            assertThat(rule.get("id")).isEqualTo(result.get("ruleId"));
            assertThat(rule.at("/help/text").asText()).contains("Art. 1");
            assertThat(rule.at("/shortDescription/text").asText()).isNotBlank();
            assertThat(result.at("/message/text").asText()).contains("Council votes.");
        }
    }

    @Test
    void only_what_fails_has_a_level() {
        for (var result : run.get("results")) {
            assertThat(result.get("kind").asText()).isIn("pass", "open", "informational", "review", "fail");
            assertThat(result.get("level").asText()).isIn("none", "note", "warning", "error");
            assertThat(result.get("kind").asText().equals("fail"))
                    .isEqualTo(!result.get("level").asText().equals("none"));
        }
        assertThat(of(Verdict.REFUTED).get("level").asText()).isEqualTo("error");
        assertThat(of(Verdict.UNKNOWN).get("kind").asText()).isEqualTo("open");
        assertThat(of(Verdict.UNSUPPORTED).get("kind").asText()).isEqualTo("open");
    }

    @Test
    void what_is_open_is_a_notification_as_well() {
        assertThat(run.at("/invocations/0/executionSuccessful").asBoolean()).isTrue();
        assertThat(run.at("/invocations/0/toolExecutionNotifications")).hasSize(4);
    }

    @Test
    void a_place_has_a_file_a_line_and_an_element() {
        var place = of(Verdict.REFUTED).at("/locations/0");

        assertThat(place.at("/physicalLocation/artifactLocation/uri").asText())
                .isEqualTo("packs/cit%20y/%EC%A1%B0%EB%A1%80.bpmn");
        assertThat(place.at("/physicalLocation/region/startLine").asInt()).isEqualTo(3);
        assertThat(place.at("/logicalLocations/0/fullyQualifiedName").asText()).isEqualTo("ordinance/vote");
    }

    @Test
    void a_counter_example_is_a_flow_of_locations() {
        var steps = of(Verdict.REFUTED).at("/codeFlows/0/threadFlows/0/locations");

        assertThat(steps).hasSize(2);
        assertThat(steps.at("/1/location/message/text").asText()).isEqualTo("Council votes.");
    }

    @Test
    void a_lawful_exception_is_an_accepted_suppression() {
        var suppression = of(Verdict.LAWFUL_EXCEPTION).at("/suppressions/0");

        assertThat(suppression.get("kind").asText()).isEqualTo("external");
        assertThat(suppression.get("status").asText()).isEqualTo("accepted");
        assertThat(EnumSet.allOf(Verdict.class).stream()
                        .filter(verdict -> of(verdict).has("suppressions"))
                        .toList())
                .isEqualTo(List.copyOf(Set.of(Verdict.LAWFUL_EXCEPTION)));
    }

    private JsonNode of(Verdict verdict) {
        for (var result : run.get("results")) {
            if (result.get("ruleId").asText().equals("r." + verdict)) {
                return result;
            }
        }
        throw new AssertionError("No result for " + verdict);
    }
}
