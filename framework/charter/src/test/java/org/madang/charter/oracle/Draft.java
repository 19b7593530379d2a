package org.madang.charter.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A model being drawn: elements of one scope with their flows, and what they hold. */
final class Draft {

    /** One element; {@code body} is XML within it, {@code inner} its own scope if it has one. */
    static final class Box {
        final String id;
        String tag;
        String attributes;
        String extensions = "";
        String body;
        Draft inner;

        Box(String id, String tag, String attributes, String body) {
            this.id = id;
            this.tag = tag;
            this.attributes = attributes;
            this.body = body;
            this.inner = NONE;
        }

        void add(String attribute) {
            attributes += " " + attribute;
        }

        boolean mayBeTarget() {
            return !tag.equals("startEvent")
                    && !tag.equals("boundaryEvent")
                    && !attributes.contains("triggeredByEvent")
                    && !body.contains("/*event*/");
        }

        boolean isActivity() {
            return tag.endsWith("ask") || tag.equals("callActivity") || inner != NONE;
        }

        private String xml() {
            var extended = extensions.isEmpty() ? "" : "<extensionElements>" + extensions + "</extensionElements>";
            return "<%s id='%s' %s>%s%s%s</%s>\n"
                    .formatted(
                            tag,
                            id,
                            attributes,
                            extended,
                            body.replace("/*event*/", ""),
                            inner == NONE ? "" : inner.xml(),
                            tag);
        }
    }

    /** One flow; its condition is empty if it has none. */
    static final class Arrow {
        final String id;
        final Box from;
        Box to;
        String condition;

        Arrow(String id, Box from, Box to, String condition) {
            this.id = id;
            this.from = from;
            this.to = to;
            this.condition = condition;
        }

        private String xml() {
            var text = condition.isEmpty()
                    ? ""
                    : "<conditionExpression xsi:type='tFormalExpression'>${%s}</conditionExpression>"
                            .formatted(condition.replace("<", "&lt;"));
            return "<sequenceFlow id='%s' sourceRef='%s' targetRef='%s'>%s</sequenceFlow>\n"
                    .formatted(id, from.id, to.id, text);
        }
    }

    static final Draft NONE = new Draft();

    final List<Box> boxes = new ArrayList<>();
    final List<Arrow> arrows = new ArrayList<>();

    /** All elements, those of inner scopes too. */
    Stream<Box> all() {
        return boxes.stream().flatMap(box -> Stream.concat(Stream.of(box), box.inner.all()));
    }

    String xml() {
        var text = new StringBuilder();
        boxes.forEach(box -> text.append(box.xml()));
        arrows.forEach(arrow -> text.append(arrow.xml()));
        return text.toString();
    }
}
