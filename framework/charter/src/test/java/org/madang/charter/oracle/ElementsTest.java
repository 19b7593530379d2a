package org.madang.charter.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.madang.charter.internal.bpmn.PackReader;

/** The checker knows of every element of BPMN what the engine makes of it, and the generator draws what it knows. */
class ElementsTest {

    private static final int BOUND = 200;

    @Test
    void engine_and_checker_agree_on_every_element_with_every_event() throws SQLException {
        var differences = new ArrayList<String>();

        try (var engine = new RealEngine()) {
            for (var model : Smallest.models().entrySet()) {
                var difference = new Lockstep(engine, BOUND).compare(model.getValue());
                if (!difference.isEmpty()) {
                    differences.add(model.getKey() + ": " + difference);
                }
            }
        }

        assertThat(differences).isEqualTo(List.of());
    }

    @Test
    void the_slice_draws_everything_the_checker_understands() {
        var drawn = new TreeSet<String>();
        LongStream.range(AgreementTest.SEED, AgreementTest.SEED + AgreementTest.SLICE)
                .forEach(seed -> drawn.addAll(Constructs.of(Generator.model(seed))));
        var understood = new TreeSet<>(Drawn.BESIDES);
        Smallest.models().values().stream()
                .filter(ElementsTest::isUnderstood)
                .forEach(xml -> understood.addAll(Constructs.of(xml)));

        understood.removeAll(drawn);

        assertThat(understood).as("understood, but not drawn").isEmpty();
    }

    private static boolean isUnderstood(String xml) {
        return PackReader.read(Map.of("m.bpmn", xml.getBytes(StandardCharsets.UTF_8))).processes().stream()
                .allMatch(process -> process.problems().isEmpty());
    }
}
