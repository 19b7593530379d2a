package org.madang.acceptance;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A folder as the world may hand one in: broken, huge, malicious, and one good model among it. */
final class HostileModels {

    static final String GOOD = "good.bpmn";

    private static final int LARGEST = 20_000_000;

    private final Path folder;

    private HostileModels(Path folder) {
        this.folder = folder;
    }

    static void write(Path folder) throws IOException {
        var models = new HostileModels(folder);
        models.broken();
        models.encoded();
        models.malicious();
        models.large();
        models.calling();
        models.linked();
        models.packed();
        ForeignModels.write(folder);
    }

    private void broken() throws IOException {
        text(GOOD, TinyPack.around("good", "<userTask id=\"work\" name=\"Work\"/>"));
        text("unclosed.bpmn", TinyPack.around("unclosed", "<userTask id=\"work\">"));
        text("empty.bpmn", "");
        text("no-process.bpmn", "<definitions xmlns=\"http://www.omg.org/spec/BPMN/20100524/MODEL\"/>");
        text("page.bpmn", "<!DOCTYPE html><html><body>404</body></html>");
        text("twice.bpmn", TinyPack.process("twice", "<startEvent id=\"a\"/><endEvent id=\"a\"/>"));
        text("dangling.bpmn", TinyPack.process("dangling", "<sequenceFlow id=\"f\" sourceRef=\"x\" targetRef=\"y\"/>"));
        var noise = new byte[50_000];
        new Random(4).nextBytes(noise);
        Files.write(folder.resolve("binary.bpmn"), noise);
        Files.createDirectories(folder.resolve("folder.bpmn"));
    }

    private void encoded() throws IOException {
        var good = TinyPack.around("encoded", "<userTask id=\"work\" name=\"\uC9D1\uD589\"/>");
        Files.write(
                folder.resolve("utf16.bpmn"), good.replace("UTF-8", "UTF-16").getBytes(UTF_16));
        Files.write(folder.resolve("bom.bpmn"), ("\uFEFF" + good).getBytes(UTF_8));
        Files.write(folder.resolve("lies.bpmn"), good.getBytes(UTF_16));
        text("\uC870\uB840 <b>&\"'.bpmn", good);
    }

    private void malicious() throws IOException {
        var laughs = new StringBuilder("<!DOCTYPE definitions [<!ENTITY a0 \"ha\">");
        for (int i = 1; i < 12; i++) {
            laughs.append("<!ENTITY a%d \"%s\">".formatted(i, ("&a" + (i - 1) + ";").repeat(10)));
        }
        text("laughs.bpmn", declared(laughs + "]>", "&a11;"));
        text("secret.bpmn", declared("<!DOCTYPE definitions [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>", "&x;"));
        text("phones-home.bpmn", declared("<!DOCTYPE definitions SYSTEM \"http://127.0.0.1:9/x.dtd\">", "x"));
        text("deep-xml.bpmn", "<a>".repeat(200_000) + "</a>".repeat(200_000));
    }

    private static String declared(String type, String name) {
        return TinyPack.around(
                        "declared",
                        "<userTask id=\"work\"><documentation>%s</documentation></userTask>".formatted(name))
                .replaceFirst("\\?>", "?>" + java.util.regex.Matcher.quoteReplacement(type));
    }

    private void large() throws IOException {
        var open = new StringBuilder();
        for (int i = 0; i < 3_000; i++) {
            open.append("<startEvent id=\"s%d\"/><subProcess id=\"p%d\">".formatted(i, i));
        }
        text("deep.bpmn", TinyPack.process("deep", open + "<startEvent id=\"s\"/>" + "</subProcess>".repeat(3_000)));
        var chain = new StringBuilder("<startEvent id=\"n0\"/>");
        for (int i = 1; i <= 10_000; i++) {
            chain.append("<sequenceFlow id=\"f%d\" sourceRef=\"n%d\" targetRef=\"n%d\"/><userTask id=\"n%d\"/>"
                    .formatted(i, i - 1, i, i));
        }
        text("ten-thousand.bpmn", TinyPack.process("ten-thousand", chain.toString()));
        text("wide.bpmn", TinyPack.process("wide", split(300)));
        try (var out = Files.newOutputStream(folder.resolve("huge.bpmn"))) {
            out.write("<definitions>".getBytes(UTF_8));
            out.write(" ".repeat(LARGEST).getBytes(UTF_8));
        }
    }

    /** So many tasks at the same time, each with a boundary event that leads on. */
    private static String split(int branches) {
        var xml = new StringBuilder("""
                <startEvent id="start"/><sequenceFlow id="in" sourceRef="start" targetRef="split"/>
                <parallelGateway id="split"/><inclusiveGateway id="join"/>
                <sequenceFlow id="out" sourceRef="join" targetRef="end"/><endEvent id="end"/>
                """);
        for (int i = 0; i < branches; i++) {
            xml.append("""
                    <sequenceFlow id="a%1$d" sourceRef="split" targetRef="t%1$d"/><userTask id="t%1$d"/>
                    <boundaryEvent id="b%1$d" attachedToRef="t%1$d" cancelActivity="false"><messageEventDefinition/></boundaryEvent>
                    <sequenceFlow id="c%1$d" sourceRef="t%1$d" targetRef="join"/>
                    <sequenceFlow id="d%1$d" sourceRef="b%1$d" targetRef="join"/>
                    """.formatted(i));
        }
        return xml.toString();
    }

    private void calling() throws IOException {
        text("itself.bpmn", TinyPack.around("itself", "<callActivity id=\"work\" calledElement=\"itself\"/>"));
        text("ping.bpmn", TinyPack.around("ping", "<callActivity id=\"work\" calledElement=\"pong\"/>"));
        text("pong.bpmn", TinyPack.around("pong", "<callActivity id=\"work\" calledElement=\"ping\"/>"));
        text("nobody.bpmn", TinyPack.around("nobody", "<callActivity id=\"work\" calledElement=\"not-there\"/>"));
    }

    private void linked() throws IOException {
        Files.createDirectories(folder.resolve("loop"));
        Files.createSymbolicLink(folder.resolve("loop/again"), folder.toAbsolutePath());
        Files.createSymbolicLink(folder.resolve("gone.bpmn"), folder.resolve("nowhere"));
        Files.createSymbolicLink(
                folder.resolve("self.bpmn"), folder.resolve("self.bpmn").toAbsolutePath());
    }

    private void packed() throws IOException {
        text("broken.jar", "no jar at all");
        try (var zip = new ZipOutputStream(Files.newOutputStream(folder.resolve("pack.jar")))) {
            zip.putNextEntry(new ZipEntry("../../outside.bpmn"));
            zip.write(TinyPack.around("outside", "<userTask id=\"work\"/>").getBytes(UTF_8));
        }
        text("city/rules.charter", "adopt must be very nice");
        text("city/city.bpmn", TinyPack.around("city", "<userTask id=\"work\"/>"));
    }

    private void text(String name, String content) throws IOException {
        var file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }
}
