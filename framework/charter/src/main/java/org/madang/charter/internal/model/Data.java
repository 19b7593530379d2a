package org.madang.charter.internal.model;

import java.util.List;
import java.util.Map;

/**
 * What an activity takes in and gives out, as declared.
 *
 * @param inputs input parameters, with what was written
 * @param outputs output parameters, with what was written
 * @param fields fields of a form written in the model, with whether they must be filled
 * @param shown fields of such a form that are only shown
 * @param returns the variables a called process gives back; "*" for all
 * @param due the day a task is due, as written
 */
public record Data(
        Map<String, String> inputs,
        Map<String, String> outputs,
        Map<String, Boolean> fields,
        List<String> shown,
        List<String> returns,
        String due) {

    /** Nothing declared. */
    public static final Data NONE = new Data(Map.of(), Map.of(), Map.of(), List.of(), List.of(), "");

    public Data {
        inputs = Map.copyOf(inputs);
        outputs = Map.copyOf(outputs);
        fields = Map.copyOf(fields);
        shown = List.copyOf(shown);
        returns = List.copyOf(returns);
    }
}
