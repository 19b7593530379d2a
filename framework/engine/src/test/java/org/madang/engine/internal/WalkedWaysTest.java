package org.madang.engine.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.madang.api.Way;

class WalkedWaysTest {

    private static final String MODEL = TestPacks.around("small", "<userTask id='work'/>");

    private static Map<String, byte[]> files(String model) {
        return Map.of("small.bpmn", model.getBytes(StandardCharsets.UTF_8));
    }

    private static Way way(Way.Move... moves) {
        return new Way("small", List.of(moves));
    }

    private static Way.Move move(Way.Why why, String node) {
        return new Way.Move(why, node, "", List.of(), false);
    }

    @Test
    void tells_of_each_way_whether_a_real_engine_goes_it() {
        var start = move(Way.Why.START, "start");

        var said = WalkedWays.of(
                files(MODEL),
                List.of(
                        way(start, move(Way.Why.COMPLETE, "work")),
                        way(start, move(Way.Why.TIMER, "work")),
                        way(start)));

        assertThat(said.get(0)).isEmpty();
        assertThat(said.get(1)).get().asString().contains("move 2, TIMER of 'work'");
        assertThat(said.get(2)).isEmpty();
    }

    @Test
    void no_way_leads_through_what_the_engine_does_not_take() {
        var broken = MODEL.replace("<userTask id='work'/>", "<callActivity id='work'/>");

        assertThat(WalkedWays.of(files(broken), List.of(way(move(Way.Why.START, "start")))))
                .singleElement()
                .satisfies(why -> assertThat(why).get().asString().contains("does not take the models"));
    }
}
