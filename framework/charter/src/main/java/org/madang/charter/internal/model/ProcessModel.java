package org.madang.charter.internal.model;

import java.util.List;

/**
 * One process definition; nodes and flows in the order of the file.
 *
 * @param problems what keeps it from being judged
 */
public record ProcessModel(
        String id, String name, String file, List<Node> nodes, List<Flow> flows, List<Problem> problems) {

    public ProcessModel {
        nodes = List.copyOf(nodes);
        flows = List.copyOf(flows);
        problems = List.copyOf(problems);
    }
}
