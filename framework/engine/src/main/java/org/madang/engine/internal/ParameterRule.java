package org.madang.engine.internal;

import java.util.stream.Stream;

/** The parameters must be readable, and each value of its type. */
final class ParameterRule implements PackRule {

    @Override
    public Stream<Finding> check(PackModels models) {
        return models.pack().content(Pack.PARAMETERS).stream()
                .flatMap(content -> ParameterFile.read(content).findings().stream());
    }
}
