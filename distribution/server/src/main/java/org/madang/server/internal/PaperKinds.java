package org.madang.server.internal;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.List;
import java.util.Locale;

/** Tells by its name, and if that says nothing by how it begins, whether a file is of interest. */
final class PaperKinds {

    private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    private static final List<String> MODELS = List.of(".bpmn", ".bpmn20.xml", ".bpmn2", ".bpmn2.xml", ".bpmn.xml");
    private static final List<String> OTHERS = List.of(".dmn", ".dmn11.xml", ".form", ".charter", ".yaml");
    private static final List<String> PACKED = List.of(".jar", ".zip");

    private PaperKinds() {}

    /** Whether a modeler names models so; engines are stricter. */
    static boolean isModel(String name) {
        return endsWith(name, MODELS);
    }

    static boolean isOther(String name) {
        return endsWith(name, OTHERS);
    }

    static boolean isPacked(String name) {
        return endsWith(name, PACKED);
    }

    static boolean mayBeModel(String name) {
        return endsWith(name, List.of(".xml"));
    }

    /** Whether a file that begins so is BPMN; in UTF-8, or in UTF-16. */
    static boolean beginsAsModel(byte[] beginning) {
        return new String(beginning, ISO_8859_1).replace("\0", "").contains(BPMN);
    }

    private static boolean endsWith(String name, List<String> endings) {
        var lower = name.toLowerCase(Locale.ROOT);
        return endings.stream().anyMatch(lower::endsWith);
    }

    /** The name under which the charter takes it for a model. */
    static String modelName(String name) {
        return name.endsWith(".bpmn") || name.endsWith(".bpmn20.xml") ? name : name + ".bpmn";
    }
}
