package org.madang.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Small process packs, put where a city puts them. */
final class TinyPack {

    private TinyPack() {}

    /** Writes a pack of these files, path to content, into the folder of packs. */
    static void write(Path packs, String name, Map<String, String> files) {
        files.forEach((path, content) -> {
            try {
                var file = packs.resolve(name).resolve(path);
                Files.createDirectories(file.getParent());
                Files.writeString(file, content);
            } catch (IOException full) {
                throw new UncheckedIOException(full);
            }
        });
    }

    /** A model whose process has this content. */
    static String process(String key, String content) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
                    xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                    xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="tiny">
                  <process id="%s" isExecutable="true" camunda:historyTimeToLive="P3650D">
                %s
                  </process>
                </definitions>
                """.formatted(key, content);
    }

    /** A model whose process is start, this activity with the id {@code work}, and end. */
    static String around(String key, String activity) {
        return process(key, """
                <startEvent id="start"/>
                <sequenceFlow id="in" sourceRef="start" targetRef="work"/>
                %s
                <sequenceFlow id="out" sourceRef="work" targetRef="end"/>
                <endEvent id="end"/>
                """.formatted(activity));
    }

    /** A model that calls a step, then asks the role {@code reader} to read what came of it. */
    static String calling(String key, String step) {
        return process(key, """
                <startEvent id="start"/>
                <sequenceFlow id="in" sourceRef="start" targetRef="call"/>
                <serviceTask id="call" camunda:type="external" camunda:topic="%s"/>
                <sequenceFlow id="on" sourceRef="call" targetRef="read"/>
                <userTask id="read" name="Read" camunda:candidateGroups="reader">
                  <extensionElements>
                    <camunda:inputOutput>
                      <camunda:inputParameter name="said">${greeting}</camunda:inputParameter>
                    </camunda:inputOutput>
                  </extensionElements>
                </userTask>
                <sequenceFlow id="out" sourceRef="read" targetRef="end"/>
                <endEvent id="end"/>
                """.formatted(step));
    }
}
