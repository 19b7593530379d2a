package org.madang.charter.internal.model;

import java.util.List;
import java.util.Optional;

/** The processes that were read together and may call each other. */
public record Pack(List<ProcessModel> processes) {

    public Pack {
        processes = List.copyOf(processes);
    }

    public Optional<ProcessModel> process(String id) {
        return processes.stream().filter(process -> process.id().equals(id)).findFirst();
    }
}
