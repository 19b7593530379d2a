package org.madang.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.madang.api.PackStatus;
import org.madang.api.Packs;

/** Brings the model to an engine of ours. */
final class Packing {

    private Packing() {}

    static void deploy(Packs packs, Path home) throws IOException {
        var pack = Files.createDirectories(home.resolve("bench"));
        Files.writeString(pack.resolve("bench.bpmn"), Models.madang());
        var status = packs.deploy(pack);
        if (status.state() != PackStatus.State.DEPLOYED) {
            throw new IllegalStateException(status.message());
        }
    }
}
