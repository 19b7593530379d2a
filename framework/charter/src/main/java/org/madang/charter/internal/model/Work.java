package org.madang.charter.internal.model;

import java.util.List;

/**
 * What an activity asks for; every text is empty when the model is silent.
 *
 * @param groups candidate groups, as written
 * @param calls the called process of a call activity
 * @param decision the decision table of a rule task
 * @param result the variable a decision's result goes to
 * @param data what it takes in and gives out
 */
public record Work(
        List<String> groups,
        String users,
        String assignee,
        String form,
        String topic,
        String calls,
        String decision,
        String result,
        Data data) {

    /** No work. */
    public static final Work NONE = new Work(List.of(), "", "", "", "", "", "", "", Data.NONE);

    public Work {
        groups = List.copyOf(groups);
    }
}
