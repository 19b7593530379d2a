package org.madang.charter.oracle;

import java.util.ArrayList;
import java.util.List;

/** A model being drawn: elements of one scope with their flows, and what they hold. */
final class Draft {

    /** One element; {@code body} is XML within it, {@code inner} its own scope if it has one. */
    static final class Box {
        final String id;
        String tag;
        String attributes;
        String body;
        Draft inner;

        Box(String id, String tag, String attributes, String body) {
            this.id = id;
            this.tag = tag;
            this.attributes = attributes;
            this.body = body;
            this.inner = NONE;
        }

        boolean mayBeTarget() {
            return !tag.equals("startEvent")
                    && !tag.equals("boundaryEvent")
                    && !attributes.contains("triggeredByEvent")
                    && !body.contains("/*event*/");
        }
    }

    /** One flow; a condition or none. */
    static final class Arrow {
        final String id;
        final Box from;
        Box to;
        final boolean asks;

        Arrow(String id, Box from, Box to, boolean asks) {
            this.id = id;
            this.from = from;
            this.to = to;
            this.asks = asks;
        }
    }

    static final Draft NONE = new Draft();

    final List<Box> boxes = new ArrayList<>();
    final List<Arrow> arrows = new ArrayList<>();

    String xml() {
        var text = new StringBuilder();
        for (var box : boxes) {
            text.append("<%s id='%s' %s>%s%s</%s>\n"
                    .formatted(
                            box.tag,
                            box.id,
                            box.attributes,
                            box.body.replace("/*event*/", ""),
                            box.inner == NONE ? "" : box.inner.xml(),
                            box.tag));
        }
        for (var arrow : arrows) {
            var condition = arrow.asks
                    ? "<conditionExpression xsi:type='tFormalExpression'>${oracle.test('%s')}</conditionExpression>"
                            .formatted(arrow.id)
                    : "";
            text.append("<sequenceFlow id='%s' sourceRef='%s' targetRef='%s'>%s</sequenceFlow>\n"
                    .formatted(arrow.id, arrow.from.id, arrow.to.id, condition));
        }
        return text.toString();
    }
}
