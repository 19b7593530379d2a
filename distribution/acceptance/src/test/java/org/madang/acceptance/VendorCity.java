package org.madang.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.madang.api.Actor;
import org.madang.api.FirstAdministrator;
import org.madang.api.NewPolicy;
import org.madang.api.Policies;
import org.madang.api.PolicyId;
import org.madang.api.Task;
import org.madang.api.Tasks;
import org.madang.platform.Platform;

/** A running city whose vendors work outside, each with a key for the steps it does. */
final class VendorCity implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final String PASSWORD = "a sentence that only this person knows";
    private static final String BOUNDARY = "----------------------------madang";

    private final HttpClient client = HttpClient.newHttpClient();
    private final Platform platform;
    private final HttpCity city;
    private final String administrator;

    private VendorCity(Platform platform) {
        this.platform = platform;
        this.city = new HttpCity(platform.address().orElseThrow());
        var code = platform.service(FirstAdministrator.class).code().orElseThrow();
        this.administrator = city.claimFirst(code, "administrator@city.example", PASSWORD);
    }

    static VendorCity start(Path home) {
        return new VendorCity(Platform.builder()
                .home(home)
                .environment(Map.of())
                .setting("madang.engine.workers", "2")
                .setting("madang.port", "0")
                .setting("madang.http.rate", "100000")
                .setting("madang.database.url", "jdbc:h2:mem:vendors-" + home.getFileName())
                .start());
    }

    /** Where Camunda's clients find it. */
    URI engineRest() {
        return platform.address().orElseThrow().resolve("/engine-rest");
    }

    <T> T service(Class<T> type) {
        return platform.service(type);
    }

    /** The secret of a new key with these scopes. */
    String key(String... scopes) {
        var wish = Map.of(
                "name", "vendor",
                "roles", Set.of(),
                "scopes", Set.of(scopes),
                "expires", Instant.now().plus(Duration.ofDays(30)),
                "reason", "A vendor works outside");
        return HttpCity.json(city.as(administrator, "POST", "/keys", wish), 201)
                .get("secret")
                .asText();
    }

    String administrator() {
        return administrator;
    }

    /** Sends a request to the engine's address, exactly as it is written. */
    HttpResponse<String> ask(String key, String method, String path, String json, String... headers) {
        var body = json.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(json);
        return send(key, "application/json", method, path, body, headers);
    }

    JsonNode asked(String key, String method, String path, String json) {
        return HttpCity.json(ask(key, method, path, json), 200);
    }

    /** Deploys as Camunda Modeler does: field by field, each file under its own name. */
    HttpResponse<String> deploy(String key, String name, Map<String, String> files, String... fields) {
        var form = new ByteArrayOutputStream();
        field(form, "deployment-name", "", name);
        field(form, "deployment-source", "", "Camunda Modeler");
        field(form, "enable-duplicate-filtering", "", "true");
        for (var place = 0; place < fields.length; place += 2) {
            field(form, fields[place], "", fields[place + 1]);
        }
        files.forEach((path, content) -> field(form, path, "; filename=\"" + path + "\"", content));
        form.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send(
                key,
                "multipart/form-data; boundary=" + BOUNDARY,
                "POST",
                "/deployment/create",
                BodyPublishers.ofByteArray(form.toByteArray()));
    }

    PolicyId propose(String process, String id) {
        return platform.service(Policies.class)
                .propose(
                        NewPolicy.of("심야 버스", "매시간.", Locale.KOREAN, process).withId(new PolicyId(id)),
                        Actor.of("resident-1"))
                .id();
    }

    /** The task of people that a policy waits for, as soon as it does. */
    Task task(PolicyId policy) {
        var tasks = platform.service(Tasks.class);
        return await().atMost(PATIENCE)
                .until(() -> tasks.of(policy), found -> !found.isEmpty())
                .get(0);
    }

    @Override
    public void close() {
        platform.close();
    }

    private HttpResponse<String> send(
            String key, String type, String method, String path, BodyPublisher body, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(engineRest() + path))
                .method(method, body)
                .header("Content-Type", type);
        if (!key.isEmpty()) {
            request.header("Authorization", "Bearer " + key);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException gone) {
            throw new UncheckedIOException(method + " " + path, gone);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static void field(ByteArrayOutputStream form, String name, String file, String content) {
        var head = "--%s\r\nContent-Disposition: form-data; name=\"%s\"%s\r\n\r\n".formatted(BOUNDARY, name, file);
        form.writeBytes((head + content + "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    /** A model that has a vendor check a text, and people read what came of it. */
    static Map<String, String> checking(String process, String step) {
        var model = TinyPack.process(process, """
                <startEvent id="start"/>
                <sequenceFlow id="in" sourceRef="start" targetRef="look"/>
                <serviceTask id="look" camunda:type="external" camunda:topic="%s">
                  <extensionElements>
                    <camunda:inputOutput>
                      <camunda:inputParameter name="text">심야 버스</camunda:inputParameter>
                      <camunda:inputParameter name="when">${now()}</camunda:inputParameter>
                      <camunda:inputParameter name="votes">
                        <camunda:list><camunda:value>yes</camunda:value><camunda:value>no</camunda:value></camunda:list>
                      </camunda:inputParameter>
                    </camunda:inputOutput>
                  </extensionElements>
                </serviceTask>
                <boundaryEvent id="refused" attachedToRef="look">
                  <errorEventDefinition errorRef="unreadable"/>
                </boundaryEvent>
                <sequenceFlow id="on" sourceRef="look" targetRef="read"/>
                <sequenceFlow id="off" sourceRef="refused" targetRef="explain"/>
                <userTask id="read" name="Read" camunda:candidateGroups="reader">
                  <extensionElements>
                    <camunda:inputOutput>
                      <camunda:inputParameter name="said">${greeting}</camunda:inputParameter>
                      <camunda:inputParameter name="answer">${answer}</camunda:inputParameter>
                      <camunda:inputParameter name="count">${count}</camunda:inputParameter>
                      <camunda:inputParameter name="checked">${checked}</camunda:inputParameter>
                    </camunda:inputOutput>
                  </extensionElements>
                </userTask>
                <userTask id="explain" name="Explain" camunda:candidateGroups="reader">
                  <extensionElements>
                    <camunda:inputOutput>
                      <camunda:inputParameter name="why">${refusal}</camunda:inputParameter>
                    </camunda:inputOutput>
                  </extensionElements>
                </userTask>
                <sequenceFlow id="out" sourceRef="read" targetRef="end"/>
                <sequenceFlow id="over" sourceRef="explain" targetRef="end"/>
                <endEvent id="end"/>
                """.formatted(step))
                .replace("<process ", "<error id=\"unreadable\" errorCode=\"unreadable\"/>\n  <process ");
        assertThat(model).contains("errorCode");
        return Map.of(process + ".bpmn", model);
    }
}
