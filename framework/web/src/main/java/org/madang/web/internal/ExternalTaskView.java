package org.madang.web.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.madang.engine.ExternalTask;
import org.madang.web.internal.ExternalTaskBodies.Topic;

/** External tasks as Camunda's REST shows them. */
final class ExternalTaskView {

    /** The extension property that tells the language of the policy. */
    static final String LANGUAGE = "madang:language";

    private ExternalTaskView() {}

    static Map<String, @Nullable Object> bare(ExternalTask task) {
        var shown = new LinkedHashMap<String, @Nullable Object>();
        shown.put("id", task.id());
        shown.put("topicName", task.step());
        shown.put("activityId", task.call().activity());
        shown.put("activityInstanceId", task.place().activity());
        shown.put("executionId", task.place().execution());
        shown.put("processInstanceId", task.place().instance());
        shown.put("processDefinitionId", task.place().definition());
        shown.put("processDefinitionKey", task.call().process());
        shown.put("processDefinitionVersionTag", null);
        shown.put("businessKey", task.call().policy().value());
        shown.put("createTime", TypedValues.date(task.created()));
        shown.put("priority", task.priority());
        shown.put("retries", task.retries().orElse(null));
        shown.put("errorMessage", task.error().orElse(null));
        shown.put("suspended", false);
        shown.put("tenantId", null);
        lock(task, shown);
        return shown;
    }

    /** With what the worker needs to do it. */
    static Map<String, @Nullable Object> locked(ExternalTask task, @Nullable Topic topic) {
        var shown = bare(task);
        var names = topic == null ? java.util.Optional.<java.util.List<String>>empty() : topic.variables();
        shown.put("variables", TypedValues.written(task.call().inputs(), names));
        if (topic != null && topic.includeExtensionProperties().orElse(false)) {
            var properties = new LinkedHashMap<>(task.properties());
            properties.put(LANGUAGE, task.call().language().toLanguageTag());
            shown.put("extensionProperties", properties);
        }
        return shown;
    }

    /** The name of the worker as it gave it, without that of its key. */
    private static void lock(ExternalTask task, Map<String, @Nullable Object> shown) {
        task.lock().ifPresent(lock -> {
            shown.put("workerId", lock.worker().replaceFirst("^[^:]*:", ""));
            shown.put("lockExpirationTime", TypedValues.date(lock.until()));
        });
    }
}
