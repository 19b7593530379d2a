package org.madang.charter.internal.data;

import java.util.List;

/**
 * A decision: a table, or one expression.
 *
 * @param hitPolicy in capitals
 * @param requires the decisions whose results it uses
 * @param literal the expression of a decision without table; else blank
 */
public record Decision(
        String id,
        String name,
        String file,
        String hitPolicy,
        List<Input> inputs,
        List<Output> outputs,
        List<Row> rows,
        List<String> requires,
        String literal) {

    public Decision {
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
        rows = List.copyOf(rows);
        requires = List.copyOf(requires);
    }

    /** One column asked. */
    public record Input(String label, String expression, String type, List<String> values) {

        public Input {
            values = List.copyOf(values);
        }
    }

    /** One column answered. */
    public record Output(String name, String type) {}

    /** One rule, its tests and answers as written. */
    public record Row(List<String> tests, List<String> answers) {

        public Row {
            tests = List.copyOf(tests);
            answers = List.copyOf(answers);
        }
    }
}
