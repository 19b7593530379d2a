package org.madang.charter.internal.drawing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Locale;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.madang.charter.Step;
import org.madang.charter.internal.report.Texts;
import org.w3c.dom.Document;

class DrawingTest {

    private static final String PROCESS = """
        <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
            xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC">
          <process id="p">
            <startEvent id="start"/><sequenceFlow id="f" sourceRef="start" targetRef="work"/>
            <subProcess id="work" name="Work &lt;&amp;">
              <startEvent id="s"/><sequenceFlow id="i" sourceRef="s" targetRef="inner"/><userTask id="inner"/>
            </subProcess>
            <boundaryEvent id="late" attachedToRef="work"><timerEventDefinition/></boundaryEvent>
            <sequenceFlow id="g" sourceRef="late" targetRef="end"/>
            <sequenceFlow id="back" sourceRef="work" targetRef="work"/>
            <endEvent id="end"/>
          </process>
          %s
        </definitions>
        """;
    private static final String DRAWN = """
        <bpmndi:BPMNDiagram><bpmndi:BPMNPlane bpmnElement="p">
          <bpmndi:BPMNShape bpmnElement="start"><dc:Bounds x="100" y="100" width="36" height="36"/></bpmndi:BPMNShape>
          <bpmndi:BPMNShape bpmnElement="work" isExpanded="false"><dc:Bounds x="200" y="80" width="100" height="80"/>
          </bpmndi:BPMNShape>
          <bpmndi:BPMNShape bpmnElement="nothing"><dc:Bounds x="9" y="9" width="9" height="9"/></bpmndi:BPMNShape>
          <bpmndi:BPMNShape bpmnElement="end"><dc:Bounds x="NaN" y="1e999" width="-5" height="x"/></bpmndi:BPMNShape>
        </bpmndi:BPMNPlane></bpmndi:BPMNDiagram>
        """;

    private static Drawing drawing(String diagram) {
        return Drawing.of(PROCESS.formatted(diagram).getBytes(UTF_8), "p", new Texts(Locale.ENGLISH));
    }

    private static Document svg(Drawing drawing, Step... steps) throws Exception {
        var sheets = drawing.sheets(List.of(steps), "d");
        assertThat(sheets).hasSize(1);
        return DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(sheets.get(0).svg().getBytes(UTF_8)));
    }

    private static List<String> texts(Document svg, String name) {
        var list = svg.getElementsByTagName(name);
        return java.util.stream.IntStream.range(0, list.getLength())
                .mapToObj(i -> list.item(i).getTextContent())
                .toList();
    }

    @Test
    void a_step_inside_a_closed_sub_process_is_marked_on_it() throws Exception {
        var svg = svg(
                drawing(DRAWN),
                new Step("start", "A."),
                new Step("inner", "B."),
                new Step("inner", "C."),
                new Step("s", "D."));

        assertThat(texts(svg, "text")).contains("1", "2\u20134 \u2717");
        assertThat(texts(svg, "title")).contains("step 1", "step 2\u20134: here the rule breaks");
        assertThat(texts(svg, "desc").get(0)).contains("1. A. 2. B. 3. C. 4. D.");
    }

    @Test
    void names_are_escaped() throws Exception {
        assertThat(texts(svg(drawing(DRAWN), new Step("start", "A.")), "text")).contains("Work <&");
    }

    @Test
    void a_model_nobody_drew_is_laid_out_with_all_its_elements() throws Exception {
        var drawing = drawing("");
        var svg = svg(drawing, new Step("inner", "A."), new Step("late", "B."), new Step("g", "C."));

        assertThat(drawing.isOurs()).isTrue();
        assertThat(texts(svg, "text")).contains("1", "2", "3 \u2717", "Work <&");
        assertThat(svg.getElementsByTagName("polyline").getLength()).isEqualTo(4);
    }

    @Test
    void steps_that_are_nowhere_draw_nothing() {
        assertThat(drawing("").sheets(List.of(new Step("elsewhere", "A.")), "d"))
                .isEmpty();
    }

    @Test
    void a_crooked_size_does_not_break_the_drawing() throws Exception {
        var box =
                svg(drawing(DRAWN), new Step("end", "A.")).getDocumentElement().getAttribute("viewBox");

        assertThat(box).matches("-?\\d+(\\.\\d)? -?\\d+(\\.\\d)? \\d+(\\.\\d)? \\d+(\\.\\d)?");
    }

    @Test
    void words_too_long_for_a_line_are_cut_and_too_many_lines_left_out() {
        assertThat(Letters.lines("a bb cc", 14, 10, 5)).containsExactly("a", "bb", "cc");
        assertThat(Letters.lines("aaaaaaaa", 22, 10, 5)).containsExactly("aaaa", "aaaa");
        assertThat(Letters.lines("a b c d", 6, 10, 2)).containsExactly("a", "b\u2026");
        assertThat(Letters.width("\uC870\uB840", 10)).isEqualTo(20);
    }
}
