package org.madang.engine.internal;

import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.impl.bpmn.helper.BpmnProperties;
import org.camunda.bpm.engine.impl.core.model.CoreModelElement;
import org.camunda.bpm.engine.impl.pvm.PvmActivity;
import org.jspecify.annotations.Nullable;

/** The extension properties a model gives an activity. */
record ModelProperties(Map<String, String> asMap) {

    /** The extension property that says which act of the procedure an activity is. */
    static final String ACT = "madang:act";

    static ModelProperties of(@Nullable PvmActivity activity) {
        var properties = activity instanceof CoreModelElement element
                ? element.getProperties().get(BpmnProperties.EXTENSION_PROPERTIES)
                : null;
        return new ModelProperties(properties == null ? Map.of() : properties);
    }

    Optional<String> text(String name) {
        return Optional.ofNullable(asMap.get(name));
    }
}
