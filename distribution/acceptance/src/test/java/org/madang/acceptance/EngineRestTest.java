package org.madang.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.madang.api.Packs;

/** Camunda's addresses: what is on the list does what Camunda's does, for who may; nothing else is there. */
final class EngineRestTest {

    private static final String STEP = "vendor.check";
    private static final String FETCH = """
            {"workerId": "w", "maxTasks": 5, "topics": [{"topicName": "%s", "lockDuration": 60000%s}]%s}""";
    private static final String NOBODY = "";

    @TempDir
    static Path home;

    private static VendorCity city;
    private static String vendor;
    private static String other;
    private static String deployer;

    @BeforeAll
    static void start() {
        city = VendorCity.start(home);
        vendor = city.key("step:" + STEP);
        other = city.key("step:vendor.other");
        deployer = city.key("deploy");
        fetch(vendor, "", "");
        HttpCity.json(city.deploy(deployer, "check", VendorCity.checking("check", STEP)), 200);
    }

    @AfterAll
    static void close() {
        city.close();
    }

    @Test
    void says_what_it_is_to_who_has_a_key() {
        assertThat(city.asked(vendor, "GET", "/engine", "").toString()).isEqualTo("[{\"name\":\"default\"}]");
        assertThat(city.asked(vendor, "GET", "/version", "").get("version").asText())
                .isEqualTo("7.24.0");
        assertThat(city.ask(NOBODY, "GET", "/version", "").statusCode()).isEqualTo(401);
        assertThat(city.ask("mdk_k1_wrong", "GET", "/version", "").statusCode()).isEqualTo(401);
    }

    @Test
    void takes_a_key_as_the_password_of_basic() {
        var basic = Base64.getEncoder().encodeToString(("vendor:" + vendor).getBytes(StandardCharsets.UTF_8));

        assertThat(city.ask(NOBODY, "GET", "/version", "", "Authorization", "Basic " + basic)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void hands_a_task_out_with_its_inputs_and_lets_the_token_go_on() {
        var policy = city.propose("check", "check-1");

        var task = fetch(vendor, ", \"businessKey\": \"check-1\", \"variables\": [\"text\"]", "")
                .get(0);

        assertThat(task.get("variables").size()).isEqualTo(1);
        assertThat(task.get("variables").get("text").get("value").asText()).isEqualTo("심야 버스");
        assertThat(task.get("businessKey").asText()).isEqualTo("check-1");
        assertThat(task.get("workerId").asText()).isEqualTo("w");
        var done = """
                {"workerId": "w", "variables": {
                  "greeting": {"value": "안녕", "type": "String"},
                  "answer": {"value": "[1]", "type": "Json"},
                  "count": {"value": 3, "type": "Long"},
                  "checked": {"value": "2026-03-02T09:00:00.000+0900", "type": "Date"}}}""";
        assertThat(city.ask(vendor, "POST", path(task, "/complete"), done).statusCode())
                .isEqualTo(204);
        assertThat(city.task(policy).inputs().text("said")).contains("안녕");
        assertThat(city.ask(vendor, "POST", path(task, "/complete"), done).statusCode())
                .isEqualTo(404);
    }

    @Test
    void shows_no_task_to_a_key_that_is_for_other_steps() {
        city.propose("check", "check-2");
        var task = fetch(vendor, ", \"businessKey\": \"check-2\"", "").get(0);
        var worker = "{\"workerId\": \"w\"}";

        var tries = Stream.of(
                        city.ask(other, "GET", path(task, ""), ""),
                        city.ask(other, "POST", path(task, "/complete"), worker),
                        city.ask(other, "POST", path(task, "/unlock"), ""),
                        city.ask(deployer, "GET", path(task, ""), ""),
                        city.ask(city.administrator(), "GET", path(task, ""), ""))
                .map(answer -> answer.statusCode());

        assertThat(tries).containsOnly(404);
        assertThat(city.ask(other, "POST", "/external-task/fetchAndLock", FETCH.formatted(STEP, "", ""))
                        .statusCode())
                .isEqualTo(403);
        assertThat(city.ask(vendor, "POST", path(task, "/unlock"), "").statusCode())
                .isEqualTo(204);
    }

    @Test
    void lets_no_key_answer_for_the_worker_of_another() {
        city.propose("check", "check-3");
        var task = fetch(vendor, ", \"businessKey\": \"check-3\"", "").get(0);
        var same = city.key("step:" + STEP);

        var answer = city.ask(same, "POST", path(task, "/complete"), "{\"workerId\": \"w\"}");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("not held by this worker");
        assertThat(city.ask(same, "POST", path(task, "/unlock"), "").statusCode())
                .isEqualTo(400);
        assertThat(city.ask(vendor, "POST", path(task, "/extendLock"), "{\"workerId\": \"w\", \"newDuration\": 1000}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(city.ask(vendor, "POST", path(task, "/unlock"), "{}").statusCode())
                .isEqualTo(204);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"processVariables\": {\"a\": 1}",
                "\"orQueries\": [{\"processInstanceBusinessKeyExpression\": \"${''.getClass()}\"}]",
                "\"processDefinitionIdIn\": [\"p\"]",
                "\"tenantIdIn\": [\"t\"]",
                "\"executionListeners\": [\"java.lang.Runtime\"]"
            })
    void names_a_field_that_is_not_on_the_list(String field) {
        var name = field.substring(1, field.indexOf('"', 1));

        var answers = List.of(
                city.ask(vendor, "POST", "/external-task/fetchAndLock", FETCH.formatted(STEP, ", " + field, "")),
                city.ask(vendor, "POST", "/external-task/fetchAndLock", FETCH.formatted(STEP, "", ", " + field)));

        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body()).contains(name, "is not known");
        });
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void is_not_there(String address) {
        var before = city.asked(city.administrator(), "GET", "/deployment", "").size();
        var attack = """
                {"orQueries": [{"dueBeforeExpression": "${''.getClass().forName('java.lang.Runtime')}"}],
                 "profile": {"id": "evil", "firstName": "e"}, "credentials": {"password": "evil"}}""";

        for (var key : List.of(vendor, deployer, city.administrator(), NOBODY)) {
            for (var method : List.of("POST", "PUT", "GET", "DELETE", "OPTIONS")) {
                var answer = city.ask(key, method, address, attack, "X-HTTP-Method-Override", "POST");
                assertThat(answer.statusCode()).as(method + " " + address).isIn(400, 404);
                assertThat(answer.body()).doesNotContain("java.lang", "at org.");
            }
        }

        assertThat(city.asked(city.administrator(), "GET", "/deployment", "")).hasSize(before);
    }

    static Stream<String> addresses() {
        return Stream.of(
                "",
                "/",
                "/task",
                "/task/count",
                "/task/",
                "/filter",
                "/filter/create",
                "/filter/1/list",
                "/process-instance",
                "/process-instance/delete",
                "/process-definition/key/check/start",
                "/execution",
                "/history/task",
                "/history/process-instance",
                "/external-task",
                "/external-task/count",
                "/external-task/retries",
                "/external-task/topic-names",
                "/external-task/fetchAndLock/",
                "/external-task/fetchandlock",
                "/external-task/fetchAndLock;x=1",
                "/external-task/fetchAndLock/../../task",
                "/external-task//fetchAndLock",
                "//external-task/fetchAndLock",
                "/./task",
                "/%2e%2e/engine-rest/task",
                "/external-task/%2e%2e/task",
                "/external-task/..%2ftask",
                "/t%61sk",
                "/task;jsessionid=1",
                "/TASK",
                "/Version",
                "/version/",
                "/version;a=b",
                "/engine/default/task",
                "/engine/default/external-task/fetchAndLock",
                "/user/create",
                "/group/create",
                "/authorization/create",
                "/identity/groups",
                "/setup/default/user/create",
                "/../camunda/api/admin/setup/default/user/create",
                "/../app/admin/default/setup/",
                "/deployment/count",
                "/deployment/1",
                "/deployment/1/resources",
                "/deployment/create/",
                "/decision-definition/key/a/evaluate",
                "/message",
                "/condition",
                "/modification/execute",
                "/migration/execute",
                "/batch",
                "/job",
                "/metrics",
                "/schema/log",
                "/telemetry/configuration");
    }

    @Test
    void answers_a_modeler_as_camunda_does() {
        var files = Map.of("tiny.bpmn", TinyPack.around("tiny", "<userTask id='work' name='Look'/>"));

        var answer = HttpCity.json(city.deploy(deployer, "tiny", files, "tenant-id", ""), 200);

        assertThat(answer.get("name").asText()).isEqualTo("tiny");
        assertThat(answer.get("deployedProcessDefinitions")).singleElement().satisfies(model -> {
            assertThat(model.get("key").asText()).isEqualTo("tiny");
            assertThat(model.get("version").asInt()).isEqualTo(1);
            assertThat(model.get("resource").asText()).isEqualTo("tiny.bpmn");
        });
        assertThat(city.asked(deployer, "GET", "/deployment?maxResults=0", "")).isEmpty();
        assertThat(city.asked(deployer, "GET", "/deployment?name=tiny", "")).hasSize(1);
        var again = HttpCity.json(city.deploy(deployer, "tiny", files), 200);
        assertThat(again.get("id")).isEqualTo(answer.get("id"));
    }

    @Test
    void checks_a_deployment_as_it_checks_every_pack() {
        var script =
                TinyPack.around("evil", "<scriptTask id='work' scriptFormat='groovy'><script>x</script></scriptTask>");
        var missing = TinyPack.calling("lonely", "no.such.step");

        var evil = city.deploy(deployer, "evil", Map.of("evil.bpmn", script));
        var lonely = city.deploy(deployer, "lonely", Map.of("lonely.bpmn", missing));

        assertThat(evil.statusCode()).isEqualTo(400);
        assertThat(evil.body()).contains("evil.bpmn", "'work'", "\"type\"", "\"message\"");
        assertThat(lonely.statusCode()).isEqualTo(400);
        assertThat(lonely.body()).contains("no plugin offers step 'no.such.step'");
        assertThat(city.service(Packs.class).all())
                .filteredOn(pack -> pack.pack().equals("evil"))
                .allSatisfy(pack -> assertThat(pack.state().name()).isEqualTo("REFUSED"));
    }

    @Test
    void refuses_by_name_what_a_deployment_may_not_hold() {
        var files = Map.of("tiny.bpmn", TinyPack.around("tiny", "<userTask id='work' name='Look'/>"));

        assertThat(city.deploy(deployer, "../up", files).body()).contains("deployment-name");
        assertThat(city.deploy(deployer, "up", Map.of("../../up.bpmn", "x")).statusCode())
                .isEqualTo(400);
        assertThat(city.deploy(deployer, "up", files, "tenant-id", "t").body()).contains("tenant-id");
        assertThat(city.deploy(deployer, "up", files, "deployment-activation-time", "now")
                        .body())
                .contains("deployment-activation-time");
        assertThat(city.deploy(vendor, "up", files).statusCode()).isEqualTo(403);
        assertThat(city.deploy(NOBODY, "up", files).statusCode()).isEqualTo(401);
    }

    private static JsonNode fetch(String key, String ofTopic, String ofAll) {
        return city.asked(key, "POST", "/external-task/fetchAndLock", FETCH.formatted(STEP, ofTopic, ofAll));
    }

    private static String path(JsonNode task, String action) {
        return "/external-task/" + task.get("id").asText() + action;
    }
}
