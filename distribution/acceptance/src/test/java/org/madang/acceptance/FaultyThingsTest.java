package org.madang.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is dropped into a running server: one message says what to mend, and the rest runs on. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class FaultyThingsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private RunningServer server;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        server = RunningServer.start(folder);
    }

    @AfterEach
    void runs_on(TestInfo test) throws Exception {
        var name = "good-" + test.getTestMethod().orElseThrow().getName();
        drop(name, Map.of("good.bpmn", TinyPack.calling(name, "hello")));

        assertThat(messageOf("'" + name + "'")).contains("is deployed").doesNotContain("look at");
        assertThat(server.health()).isEqualTo(200);
        assertThat(server.log()).as("a log without stack traces").doesNotContain("\tat ");
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void a_broken_model() {
        var model = TinyPack.calling("broken", "hello").replace("<endEvent id=\"end\"/>", "<endEvent id=\"end\">");
        drop("broken", Map.of("broken.bpmn", model));

        assertThat(messageOf("'broken'"))
                .contains("Pack 'broken' is refused, nothing of it is deployed:")
                .contains("broken.bpmn:20: it is not usable XML: ", "endEvent")
                .contains("open it in the modeler and save it anew");
    }

    @Test
    void an_unknown_step() {
        drop("unknown", Map.of("unknown.bpmn", TinyPack.calling("unknown", "helo")));

        assertThat(messageOf("'unknown'"))
                .contains("Pack 'unknown' waits, and goes on by itself:")
                .contains("unknown.bpmn:8 'call': no plugin offers step 'helo'", "hello")
                .contains("install the plugin that does, or correct the topic");
    }

    @Test
    void a_missing_form() {
        var task = "<userTask id='work' camunda:formKey='decision'/>";
        drop("formless", Map.of("formless.bpmn", TinyPack.around("formless", task)));

        assertThat(messageOf("'formless'"))
                .contains("Pack 'formless' is refused")
                .contains("formless.bpmn:8 'work': the form 'decision' is missing")
                .contains("add 'forms/decision.form' to the pack");
    }

    @Test
    void a_decision_table_that_overlaps() {
        drop("overlap", Map.of("overlap.bpmn", TinyPack.calling("overlap", "hello"), "age.dmn", """
                <?xml version="1.0" encoding="UTF-8"?>
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/"
                    xmlns:camunda="http://camunda.org/schema/1.0/dmn" id="drd" name="drd" namespace="tiny">
                  <decision id="age-group" name="Age group" camunda:historyTimeToLive="P3650D">
                    <decisionTable id="table" hitPolicy="UNIQUE">
                      <input id="in"><inputExpression id="e" typeRef="number"><text>age</text></inputExpression></input>
                      <output id="out" name="result"/>
                      <rule id="young"><inputEntry id="i1"><text>&lt;= 18</text></inputEntry>
                        <outputEntry id="o1"><text>"child"</text></outputEntry></rule>
                      <rule id="old"><inputEntry id="i2"><text>&gt;= 18</text></inputEntry>
                        <outputEntry id="o2"><text>"adult"</text></outputEntry></rule>
                    </decisionTable>
                  </decision>
                </definitions>
                """));

        assertThat(messageOf("'overlap'"))
                .contains("Pack 'overlap' is refused")
                .contains("age.dmn:10 'old': rules 1 and 2 both match age = 18, but the hit policy is UNIQUE")
                .contains("make them disjoint, or choose another hit policy");
    }

    @Test
    void a_wrong_act() {
        drop("act", Map.of("act.bpmn", TinyPack.around("act", """
                <userTask id="work"><extensionElements><camunda:properties>
                <camunda:property name="madang:act" value="consultt"/>
                </camunda:properties></extensionElements></userTask>
                """)));

        assertThat(messageOf("'act'"))
                .contains("Pack 'act' is refused")
                .contains("act.bpmn:9 'work': 'consultt' is no act")
                .contains("choose one of propose, screen, translate");
    }

    @Test
    void the_key_of_another_pack() {
        drop("thief", Map.of("thief.bpmn", TinyPack.calling("policy-adoption", "hello")));

        assertThat(messageOf("'thief'"))
                .contains("Pack 'thief' is refused")
                .contains("thief.bpmn:5 'policy-adoption': the process key 'policy-adoption' belongs to the pack"
                        + " 'policy-adoption'")
                .contains("give it another id");
    }

    @Test
    void a_plugin_without_a_manifest() throws Exception {
        try (var jar = new JarOutputStream(arriving("bare.jar"))) {
            jar.putNextEntry(new JarEntry("readme.txt"));
        }

        assertThat(messageOf("'bare.jar'"))
                .contains("'bare.jar' has no manifest, so it is no plugin")
                .contains("build it with the parent pom madang-plugins");
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(ask("doctor")).contains("'bare.jar' has no manifest"));
    }

    @Test
    void a_plugin_that_fails_to_begin() throws Exception {
        TinyPlugin.of("vendor.unlucky", "unlucky", UnluckyStep.class)
                .write(server.home().resolve("plugins/unlucky.jar"));

        assertThat(messageOf("vendor.unlucky 1.0.0: "))
                .contains("SEVERE", "FAILED because")
                .contains(UnluckyStep.class.getName())
                .contains("no licence file");
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(ask("doctor"))
                        .contains("vendor.unlucky", UnluckyStep.class.getName(), "no licence file"));
        assertThat(stateOf("vendor.unlucky")).isEqualTo("FAILED");
        assertThat(stateOf("madang-hello")).isEqualTo("ACTIVE");
    }

    private void drop(String pack, Map<String, String> files) {
        TinyPack.write(server.home().resolve("processes"), pack, files);
    }

    private OutputStream arriving(String plugin) throws IOException {
        return Files.newOutputStream(server.home().resolve("plugins").resolve(plugin));
    }

    /** The one record of the log that speaks of this. */
    private String messageOf(String thing) {
        await().atMost(PATIENCE).until(() -> !server.log(thing).isEmpty());
        assertThat(server.log(thing)).as("what is said of " + thing).hasSize(1);
        return server.log(thing).get(0);
    }

    private String stateOf(String plugin) throws IOException, InterruptedException {
        for (var found : new ObjectMapper().readTree(ask("plugin", "list")).findParents("plugin")) {
            if (found.path("plugin").asText().equals(plugin)) {
                return found.path("state").asText();
            }
        }
        return "absent";
    }

    private String ask(String... command) throws IOException, InterruptedException {
        var words = new ArrayList<>(List.of(command));
        words.addAll(List.of("--home", server.home().toString(), "--json"));
        return Madang.run(words, Map.of()).out();
    }
}
