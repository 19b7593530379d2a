package org.madang.engine.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Small packs, and folders and archives that hold them. */
final class TestPacks {

    static final String FORM = "{\"id\": \"decide\", \"type\": \"default\", \"components\": []}";

    private TestPacks() {}

    /** A pack of these files: path, content, path, content. */
    static Pack pack(String name, String... files) {
        return Pack.of(name, "folder:" + name, bytes(files));
    }

    /** A model with one process. */
    static String bpmn(String key, String content) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
                    xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                    xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="test">
                  <process id="%s" isExecutable="true" camunda:historyTimeToLive="P3650D">
                %s
                  </process>
                </definitions>
                """.formatted(key, content);
    }

    /** A model whose process consists of start, this activity with the id 'work', and end. */
    static String around(String key, String activity) {
        return bpmn(key, """
                <startEvent id="start"/>
                <sequenceFlow id="in" sourceRef="start" targetRef="work"/>
                %s
                <sequenceFlow id="out" sourceRef="work" targetRef="end"/>
                <endEvent id="end"/>
                """.formatted(activity));
    }

    static String step(String key, String step) {
        return around(key, "<serviceTask id='work' camunda:type='external' camunda:topic='%s'/>".formatted(step));
    }

    static String task(String key, String task) {
        return around(key, "<userTask id='work' name='%s'/>".formatted(task));
    }

    /** A decision table with one input and one output. */
    static String dmn(String key, String hitPolicy, String type, String... rules) {
        var rows = new StringBuilder();
        for (var index = 0; index < rules.length; index++) {
            rows.append("<rule id='r%d'><inputEntry id='i%d'><text>%s</text></inputEntry>"
                    .formatted(index, index, rules[index].split("=>")[0].strip().replace("<", "&lt;")));
            rows.append("<outputEntry id='o%d'><text>%s</text></outputEntry></rule>"
                    .formatted(index, rules[index].contains("=>") ? rules[index].split("=>")[1].strip() : "\"yes\""));
        }
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/"
                    xmlns:camunda="http://camunda.org/schema/1.0/dmn" id="drd" name="drd" namespace="test">
                  <decision id="%s" name="%s" camunda:historyTimeToLive="P3650D">
                    <decisionTable id="table" hitPolicy="%s">
                      <input id="input"><inputExpression id="e" %s><text>age</text></inputExpression></input>
                      <output id="output" name="result"/>
                      %s
                    </decisionTable>
                  </decision>
                </definitions>
                """.formatted(key, key, hitPolicy, type.isEmpty() ? "" : "typeRef='" + type + "'", rows);
    }

    static Path folder(Path parent, String name, String... files) {
        try {
            for (var file : bytes(files).entrySet()) {
                var path = parent.resolve(name).resolve(file.getKey());
                Files.createDirectories(path.getParent());
                Files.write(path, file.getValue());
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return parent.resolve(name);
    }

    static Path zip(Path file, String... files) {
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (var entry : bytes(files).entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return file;
    }

    private static Map<String, byte[]> bytes(String... files) {
        var bytes = new LinkedHashMap<String, byte[]>();
        for (var index = 0; index < files.length; index += 2) {
            bytes.put(files[index], files[index + 1].getBytes(UTF_8));
        }
        return bytes;
    }
}
