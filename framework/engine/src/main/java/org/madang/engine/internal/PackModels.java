package org.madang.engine.internal;

import java.util.List;
import java.util.stream.Stream;

/**
 * A pack with its models read.
 *
 * @param pack the pack
 * @param bpmn its well-formed process models
 * @param dmn its well-formed decision models
 */
record PackModels(Pack pack, List<XmlFile> bpmn, List<XmlFile> dmn) {

    PackModels {
        bpmn = List.copyOf(bpmn);
        dmn = List.copyOf(dmn);
    }

    Stream<String> processKeys() {
        return bpmn.stream().flatMap(file -> file.bpmn("process")).flatMap(process -> process.attribute("id").stream());
    }

    Stream<String> decisionKeys() {
        return dmn.stream()
                .flatMap(file -> file.named("decision"))
                .flatMap(decision -> decision.attribute("id").stream());
    }

    /** Something of every BPMN file. */
    Stream<Finding> inBpmn(java.util.function.Function<XmlFile, Stream<Finding>> rule) {
        return bpmn.stream().flatMap(rule);
    }
}
