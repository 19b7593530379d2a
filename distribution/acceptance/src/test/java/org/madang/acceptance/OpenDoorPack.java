package org.madang.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;
import org.madang.acceptance.HttpPeople.Ask;

/** A small process pack: a policy is open to the public at once, and then a clerk reads what was said. */
final class OpenDoorPack {

    private static final String MODEL = """
            <startEvent id="start"/>
            <sequenceFlow id="in" sourceRef="start" targetRef="open"/>
            <serviceTask id="open" camunda:type="external" camunda:topic="consultation.open">
              <extensionElements>
                <camunda:inputOutput>
                  <camunda:inputParameter name="kind">public</camunda:inputParameter>
                  <camunda:inputParameter name="period">P20D</camunda:inputParameter>
                </camunda:inputOutput>
              </extensionElements>
            </serviceTask>
            <sequenceFlow id="on" sourceRef="open" targetRef="read"/>
            <userTask id="read" name="Read" camunda:candidateGroups="clerk" camunda:formKey="summary"/>
            <sequenceFlow id="out" sourceRef="read" targetRef="end"/>
            <endEvent id="end"/>
            """;

    private static final String FORM = """
            {"id": "summary", "type": "default",
             "components": [{"type": "textarea", "key": "summary"}, {"type": "textfield", "key": "closes"}]}""";

    private OpenDoorPack() {}

    /** The pack as it is sent; its process has the same name. */
    static Map<String, Object> sent(String name, String parameters) {
        return Map.of("name", name, "files", files(name, parameters), "reason", "People shall speak");
    }

    static Map<String, String> files(String name, String parameters) {
        return Map.of(
                name + ".bpmn",
                TinyPack.process(name, MODEL),
                "forms/summary.form",
                FORM,
                "parameters.yaml",
                parameters);
    }

    /** Deploys it, and proposes a policy on which people may speak now. */
    static OpenConsultation open(HttpTown town, String name, String parameters) {
        HttpCity.json(town.city().as(town.people().administrator(), "POST", "/packs", sent(name, parameters)), 201);
        var proposal =
                Map.of("title", "A longer green", "text", "For everybody on foot.", "language", "en", "process", name);
        var policy = town.people()
                .send("proposer", Set.of("resident"), Ask.post("/policies", proposal))
                .get("id")
                .asText();
        town.platform().runDue();
        JsonNode open = HttpCity.json(town.city().send("GET", "/policies/" + policy + "/consultations", null), 200);
        return new OpenConsultation(policy, open.get(0).get("id").asText());
    }
}
