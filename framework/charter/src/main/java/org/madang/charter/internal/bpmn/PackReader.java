package org.madang.charter.internal.bpmn;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.madang.charter.internal.model.Pack;
import org.madang.charter.internal.model.Problem;
import org.madang.charter.internal.model.ProcessModel;
import org.w3c.dom.Element;

/** Reads the BPMN files of a pack. */
public final class PackReader {

    private PackReader() {}

    /** Reads every BPMN file among these; one that cannot be read becomes a process with a problem. */
    public static Pack read(Map<String, byte[]> files) {
        var processes = new ArrayList<ProcessModel>();
        new TreeMap<>(files).forEach((name, content) -> {
            if (isModel(name) || (name.endsWith(".xml") && speaksBpmn(content))) {
                processes.addAll(file(name, content));
            }
        });
        return new Pack(processes);
    }

    /** Whether the engine would take a file of this name for a process model. */
    public static boolean isModel(String name) {
        return name.endsWith(".bpmn") || name.endsWith(".bpmn20.xml");
    }

    /** Whether the beginning of an XML file speaks of BPMN. */
    private static boolean speaksBpmn(byte[] content) {
        var begin = new String(content, 0, Math.min(content.length, 4096), StandardCharsets.UTF_8);
        return begin.contains(Tree.BPMN);
    }

    private static List<ProcessModel> file(String name, byte[] content) {
        try {
            var processes = definitions(name, SafeXml.read(content));
            return processes.isEmpty() ? List.of(broken(name, "The file holds no process")) : processes;
        } catch (IllegalArgumentException unreadable) {
            return List.of(broken(name, String.valueOf(unreadable.getMessage())));
        }
    }

    private static List<ProcessModel> definitions(String name, SafeXml.Xml xml) {
        var root = xml.root();
        if (!Tree.isBpmn(root) || !root.getLocalName().equals("definitions")) {
            throw new IllegalArgumentException("Not a BPMN 2.0 file");
        }
        var names = new Names(root);
        var engine = Foreign.engine(root);
        if (engine.isPresent()) {
            return Tree.children(root, "process")
                    .map(process -> foreign(name, process, engine.get()))
                    .toList();
        }
        return Tree.children(root, "process")
                .map(process -> new ProcessReader(name, process, names).read(xml.faults()))
                .toList();
    }

    /** What another engine reads otherwise is not judged at all. */
    private static ProcessModel foreign(String file, Element process, String engine) {
        var id = process.getAttribute("id");
        var why = "It is drawn for %s, which this engine is not; draw it anew for Camunda 7".formatted(engine);
        return new ProcessModel(
                id,
                process.getAttribute("name"),
                file,
                List.of(),
                List.of(),
                List.of(new Problem(Problem.Grade.UNSUPPORTED, id, why)));
    }

    private static ProcessModel broken(String file, String why) {
        return new ProcessModel(
                file, "", file, List.of(), List.of(), List.of(new Problem(Problem.Grade.UNSUPPORTED, file, why)));
    }
}
