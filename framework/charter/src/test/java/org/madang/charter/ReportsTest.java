package org.madang.charter;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;

class ReportsTest {

    private static final String FILE = "packs/cit y/조례.bpmn";
    private static final String MODEL = """
        <?xml version="1.0" encoding="UTF-8"?>
        <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="t">
          <process id="ordinance" isExecutable="true">
            <startEvent id="start"/><sequenceFlow id="f" sourceRef="start" targetRef="vote"/>
            <userTask id="vote" name="Council &lt;votes>"/>
            <sequenceFlow id="g" sourceRef="vote" targetRef="end"/>
            <endEvent id="end"/>
          </process>
        </definitions>
        """;
    private static final RuleReport REFUTED = new RuleReport(
            "city.1",
            "before adopt there must be consult",
            "Art. 4 \"Hearing\"",
            Verdict.REFUTED,
            List.of(new Step("start", "Somebody proposes."), new Step("vote", "Council adopts <unheard>.")),
            "Put 'consult' before 'vote'.");
    private static final RuleReport PROVED =
            new RuleReport("sound.finish", "every case can be finished", "", Verdict.PROVED, List.of(), "");
    private static final RuleReport EXCUSED = new RuleReport(
            "city.2",
            "adopt can be appealed",
            "s. 12",
            Verdict.LAWFUL_EXCEPTION,
            List.of(new Step("", "Until 2027-12-31, signed by the city lawyer.")),
            "");
    private static final RuleReport OPEN =
            new RuleReport("model", "", "", Verdict.UNSUPPORTED, List.of(new Step("x", "'x': a complex gateway")), "");

    private static Reports reports() {
        var model = new ModelReport(FILE, "ordinance", Verdict.REFUTED, 1.25, List.of(PROVED, REFUTED, EXCUSED, OPEN));
        return Reports.of(new Report(List.of(model)), Map.of(FILE, MODEL.getBytes(UTF_8)))
                .on(LocalDate.of(2026, 3, 2));
    }

    @Test
    void text_tells_the_gravest_first_with_numbers_source_and_repair() {
        assertThat(reports().text(false)).isEqualTo("""
            packs/cit y/조례.bpmn  ordinance  ✗ REFUTED

              ✗ REFUTED  before adopt there must be consult  (city.1)
                  Source: Art. 4 "Hearing"
                  The shortest way that breaks it:
                    1  Somebody proposes.  [start]
                    2  Council adopts <unheard>.  [vote]
                  Smallest change that makes it hold: Put 'consult' before 'vote'.

              ○ UNSUPPORTED  model  (model)
                  Why:
                    1  'x': a complex gateway  [x]

              § LAWFUL EXCEPTION  adopt can be appealed  (city.2)
                  Source: s. 12
                  Why:
                    1  Until 2027-12-31, signed by the city lawyer.

              ✓ PROVED  1 rule
                  every case can be finished

            1 model judged as of 2026-03-02: 1 REFUTED, 1 UNSUPPORTED, 1 LAWFUL EXCEPTION, 1 PROVED.
              ✗ REFUTED: broken on the way shown; a pack with such a model is not deployed
              ○ UNSUPPORTED: the model holds something the charter does not understand; this is no pass
              § LAWFUL EXCEPTION: broken, and allowed by the exception cited
              ✓ PROVED: holds on every way through the model
            """);
    }

    @Test
    void text_gives_no_orders_to_the_terminal() {
        var rule = new RuleReport("a", "\u001B[2Jx\u202Ey", "", Verdict.UNKNOWN, List.of(), "");
        var model = new ModelReport("f", "p", Verdict.UNKNOWN, 0, List.of(rule));

        assertThat(Reports.of(new Report(List.of(model)), Map.of()).text(false)).doesNotContain("\u001B", "\u202E");
    }

    @Test
    void json_is_what_was_promised() {
        assertThat(reports().json().replaceAll("\\s+", " "))
                .startsWith("{ \"models\": [ { \"file\": \"packs/cit y/조례.bpmn\", \"process\": \"ordinance\","
                        + " \"verdict\": \"REFUTED\", \"millis\": 1.25, \"rules\": [")
                .contains("{ \"id\": \"city.1\", \"sentence\": \"before adopt there must be consult\","
                        + " \"citation\": \"Art. 4 \\\"Hearing\\\"\", \"verdict\": \"REFUTED\", \"steps\": ["
                        + " { \"activity\": \"start\", \"sentence\": \"Somebody proposes.\" },"
                        + " { \"activity\": \"vote\", \"sentence\": \"Council adopts <unheard>.\" } ],"
                        + " \"repair\": \"Put 'consult' before 'vote'.\" }")
                .contains("\"verdict\": \"LAWFUL_EXCEPTION\"");
    }

    @Test
    void junit_counts_what_failed_and_what_could_not_be_decided() throws Exception {
        var xml = DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(reports().junit().getBytes(UTF_8)));
        var suite = xml.getElementsByTagName("testsuite").item(0).getAttributes();

        assertThat(suite.getNamedItem("tests").getNodeValue()).isEqualTo("4");
        assertThat(suite.getNamedItem("failures").getNodeValue()).isEqualTo("1");
        assertThat(suite.getNamedItem("errors").getNodeValue()).isEqualTo("1");
        assertThat(suite.getNamedItem("time").getNodeValue()).isEqualTo("0.001");
        assertThat(xml.getElementsByTagName("failure").item(0).getTextContent())
                .contains("2. Council adopts <unheard>.", "Put 'consult' before 'vote'.");
        assertThat(xml.getElementsByTagName("error").getLength()).isEqualTo(1);
    }

    @Test
    void the_page_allows_no_script_and_escapes_what_strangers_wrote() {
        var page = reports().html();

        assertThat(page)
                .contains("default-src 'none'; style-src 'sha256-", "<html lang=\"en\"", "&lt;unheard&gt;")
                .doesNotContain("<script", "<unheard>", " style=", "javascript:", "href=", "http-equiv=\"refresh\"")
                .contains("step 1</title>", "step 2: here the rule breaks</title>")
                .contains("Source: Art. 4 &quot;Hearing&quot;", "Put &#39;consult&#39; before &#39;vote&#39;.");
    }

    @Test
    void the_page_speaks_korean() {
        assertThat(reports().in(Locale.KOREAN).html()).contains("<html lang=\"ko\"", "위반 확인", "근거: Art. 4");
    }

    @Test
    void another_language_falls_back_to_english() {
        assertThat(reports().in(Locale.FRENCH).html()).contains("<html lang=\"en\"", "REFUTED");
    }

    @Test
    void english_and_korean_say_the_same_things() throws IOException {
        var english = bundle("");
        var korean = bundle("_ko");

        assertThat(korean.keySet()).isEqualTo(english.keySet());
        for (var key : english.stringPropertyNames()) {
            assertThat(gaps(korean.getProperty(key))).as(key).isEqualTo(gaps(english.getProperty(key)));
        }
    }

    private static Properties bundle(String language) throws IOException {
        var texts = new Properties();
        try (var in = ReportsTest.class.getResourceAsStream(
                "/org/madang/charter/report/Messages" + language + ".properties")) {
            texts.load(new java.io.InputStreamReader(java.util.Objects.requireNonNull(in), UTF_8));
        }
        return texts;
    }

    private static List<String> gaps(String text) {
        var gaps = new ArrayList<String>();
        Pattern.compile("\\{(\\d)").matcher(text).results().forEach(gap -> gaps.add(gap.group(1)));
        return gaps.stream().distinct().sorted().toList();
    }
}
