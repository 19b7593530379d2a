package org.madang.engine.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.jspecify.annotations.Nullable;
import org.madang.api.Actor;
import org.madang.api.PlatformException;
import org.madang.api.Problem;
import org.madang.engine.Forms;
import org.madang.engine.UnitOfWork;

/** Reads forms as they were deployed with the model of a task, and what their fields hold. */
final class EngineForms implements Forms {

    private static final String KEY = "key";

    private final RepositoryService repository;
    private final UnitOfWork work;

    EngineForms(RepositoryService repository, UnitOfWork work) {
        this.repository = repository;
        this.work = work;
    }

    @Override
    public Form of(String task, Actor by) {
        return work.call(connection -> {
            var open = EngineTasks.open(task);
            TaskReader.rights(open).checkReading(by);
            open.initializeFormKey();
            return Optional.ofNullable(open.getFormKey())
                    .flatMap(name -> read(open, name))
                    .orElseThrow(() -> new PlatformException(
                            Problem.NOT_FOUND,
                            "Task '%s' has no form; complete it with the values its model asks for".formatted(task)));
        });
    }

    private Optional<Form> read(TaskEntity task, String name) {
        var deployment = TaskReader.definition(task).getDeploymentId();
        return DeployedFile.content(repository, deployment, FormRule.path(name))
                .map(content -> new String(content, UTF_8))
                .map(schema -> new Form(name, schema, ProcessValues.fromVariables(contents(task, schema))));
    }

    private static Map<String, @Nullable Object> contents(TaskEntity task, String schema) {
        var contents = new LinkedHashMap<String, @Nullable Object>();
        fields(schema).findValues(KEY).stream()
                .filter(JsonNode::isTextual)
                .map(JsonNode::asText)
                .forEach(key -> contents.put(key, task.getExecution().getVariable(key)));
        return contents;
    }

    private static JsonNode fields(String schema) {
        try {
            return Json.MAPPER.readTree(schema).path("components");
        } catch (JsonProcessingException checkedBefore) {
            throw new UncheckedIOException(checkedBefore);
        }
    }
}
