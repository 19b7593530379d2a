package org.madang.charter.internal.bpmn;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.w3c.dom.Element;

/** Finds the lanes each element lies in, outer first. */
final class LaneReader {

    private static final int DEEPEST = 20;

    private final Map<String, List<String>> lanes = new HashMap<>();

    LaneReader(Element process) {
        Tree.children(process, "laneSet").forEach(set -> read(set, List.of()));
    }

    private void read(Element set, List<String> around) {
        Tree.children(set, "lane").forEach(lane -> {
            var path = new ArrayList<>(around);
            path.add(lane.getAttribute("name").isBlank() ? lane.getAttribute("id") : lane.getAttribute("name"));
            Tree.children(lane, "flowNodeRef")
                    .forEach(reference -> lanes.put(reference.getTextContent().strip(), List.copyOf(path)));
            if (path.size() < DEEPEST) {
                Tree.children(lane, "childLaneSet").forEach(inner -> read(inner, path));
            }
        });
    }

    /** The lanes of an element, or of what it lies in. */
    List<String> of(String id, String scope) {
        return lanes.getOrDefault(id, lanes.getOrDefault(scope, List.of()));
    }
}
