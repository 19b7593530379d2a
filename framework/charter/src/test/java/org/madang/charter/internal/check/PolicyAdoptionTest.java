package org.madang.charter.internal.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.madang.charter.Charter;
import org.madang.charter.ModelReport;
import org.madang.charter.RuleReport;
import org.madang.charter.Verdict;

/** The model that comes along raises no false alarm, and changes to it are found. */
class PolicyAdoptionTest {

    private static final Path ROOT = Path.of("..", "..");
    private static final String RULES = """
            pack "sensible" calendar kr
            screened: before "council-votes" there must be screen
            admissible: every case passes screen, unless withdraw
            heard: before "Close the case: adopted" there must be consult
            answered: between the last "close-consultation" and "council-votes" there must be "close-answers"
            time: between "open-consultation" and "close-consultation" there must be at least 14 days
            hearing: hear is never ended by a timer
            council: "council-votes" is done by council
            reasons: "record-decision" states "reasons"
            remedy: "publish-refusal" can be appealed for at least 30 days to somebody who did not decide
            once: "close-adopted" happens at most once
            outcome: "close-adopted" and "close-refused" never both happen
            judge: nobody may both "council-votes" and "judge-appeal"
            follow: after "close-adopted" there must follow follow-up
            """;

    private static Map<String, byte[]> files() throws IOException {
        var files = new TreeMap<String, byte[]>();
        read(ROOT.resolve("processes/policy-adoption"), files);
        read(ROOT.resolve("plugins/minority-hearing/src/main/resources/processes"), files);
        return files;
    }

    private static void read(Path folder, Map<String, byte[]> files) throws IOException {
        try (var paths = Files.walk(folder)) {
            for (var path : paths.filter(Files::isRegularFile).toList()) {
                if (!path.toString().contains("target") && !path.toString().endsWith(".charter")) {
                    files.put(folder.getFileName() + "/" + folder.relativize(path), Files.readAllBytes(path));
                }
            }
        }
    }

    private static List<RuleReport> reports(Map<String, byte[]> files) {
        return Charter.standard().withRules("sensible.charter", RULES).check(files).models().stream()
                .filter(model -> model.process().equals("policy-adoption"))
                .map(ModelReport::rules)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void raises_no_false_alarm() throws IOException {
        assertThat(reports(files()))
                .allSatisfy(
                        rule -> assertThat(rule.verdict()).as(rule.toString()).isIn(Verdict.PROVED, Verdict.GUARDED));
    }

    @Test
    void a_shorter_parameter_and_an_arrow_past_the_answers_are_found() throws IOException {
        var files = files();
        var name = "policy-adoption/policy-adoption.bpmn";
        var xml = new String(files.get(name), java.nio.charset.StandardCharsets.UTF_8)
                .replace(
                        "sourceRef=\"hear-all-sides\" targetRef=\"answers\"",
                        "sourceRef=\"hear-all-sides\" targetRef=\"change\"");
        files.put(name, xml.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        var parameters = "policy-adoption/parameters.yaml";
        files.put(
                parameters,
                new String(files.get(parameters), java.nio.charset.StandardCharsets.UTF_8)
                        .replace("value: P30D", "value: P10D")
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8));

        assertThat(reports(files))
                .filteredOn(rule -> rule.verdict() == Verdict.REFUTED)
                .extracting(RuleReport::id)
                .contains("answered", "remedy");
    }
}
