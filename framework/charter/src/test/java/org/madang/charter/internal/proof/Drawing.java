package org.madang.charter.internal.proof;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.madang.charter.internal.bpmn.PackReader;
import org.madang.charter.internal.model.Pack;
import org.madang.charter.internal.space.Explorer;
import org.madang.charter.internal.space.StateSpace;

/** Turns short XML into a process. */
final class Drawing {

    private static final String HEAD = "<definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL'"
            + " xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' xmlns:camunda='http://camunda.org/schema/1.0/bpmn'"
            + " targetNamespace='t'><message id='m' name='m'/><process id='P' isExecutable='true'>";

    private Drawing() {}

    static Pack pack(String inner) {
        var xml = HEAD + inner + "</process></definitions>";
        return PackReader.read(Map.of("m.bpmn", xml.getBytes(StandardCharsets.UTF_8)));
    }

    static StateSpace space(String inner) {
        return space(inner, 1000);
    }

    static StateSpace space(String inner, int bound) {
        var pack = pack(inner);
        return new Explorer(pack, pack.processes().get(0)).explore(bound);
    }

    static String flow(String from, String to) {
        return "<sequenceFlow id='%s-%s' sourceRef='%s' targetRef='%s'/>".formatted(from, to, from, to);
    }

    static String flow(String from, String to, String condition) {
        return "<sequenceFlow id='%s-%s' name='%s' sourceRef='%s' targetRef='%s'><conditionExpression xsi:type='tFormalExpression'>${%s}</conditionExpression></sequenceFlow>"
                .formatted(from, to, condition, from, to, condition);
    }

    static String task(String id, String name) {
        return "<userTask id='%s' name='%s'/>".formatted(id, name);
    }
}
