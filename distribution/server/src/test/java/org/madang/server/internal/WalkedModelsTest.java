package org.madang.server.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.madang.api.Way;
import org.madang.charter.ModelReport;
import org.madang.charter.Move;
import org.madang.charter.RuleReport;
import org.madang.charter.Step;
import org.madang.charter.Verdict;

class WalkedModelsTest {

    private static final Map<String, byte[]> FILES = Map.of("city.bpmn", new byte[0], "city.charter", new byte[0]);

    private final CheckTexts texts = new CheckTexts(Locale.ENGLISH);

    private static RuleReport rule(String id, Verdict verdict, Move... way) {
        return new RuleReport(id, id, "", verdict, List.of(new Step("work", "It begins.")), "mend", List.of(way));
    }

    private static Move move() {
        var answer = new Move.Answer("choice", List.of("yes"), -1);
        return new Move(Move.Why.COMPLETE, "work", "", List.of(answer), false);
    }

    private static List<ModelReport> city(RuleReport... rules) {
        return List.of(new ModelReport("city.bpmn", "city", Verdict.REFUTED, 1, List.of(rules)));
    }

    private ModelReport walked(List<ModelReport> models, WalkedModels.Walker engine) throws InterruptedException {
        return new WalkedModels(engine, texts).walked(models, FILES).get(0);
    }

    @Test
    void says_that_a_real_engine_has_gone_the_way() throws InterruptedException {
        var model = walked(city(rule("order", Verdict.REFUTED, move())), (files, ways) -> {
            assertThat(files).containsOnlyKeys("city.bpmn");
            var answer = new Way.Answer("choice", List.of("yes"), -1);
            assertThat(ways)
                    .containsExactly(new Way(
                            "city", List.of(new Way.Move(Way.Why.COMPLETE, "work", "", List.of(answer), false))));
            return List.of(Optional.empty());
        });

        assertThat(model.verdict()).isEqualTo(Verdict.REFUTED);
        assertThat(model.rules().get(0).repair()).isEqualTo("mend");
        assertThat(model.rules().get(0).steps())
                .extracting(Step::sentence)
                .containsExactly("It begins.", "A real engine has gone this way.");
    }

    @Test
    void does_not_show_a_way_that_no_engine_goes() throws InterruptedException {
        var model = walked(
                city(rule("order", Verdict.REFUTED, move()), rule("sound", Verdict.PROVED)),
                (files, ways) -> List.of(Optional.of("it waits")));

        assertThat(model.verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(model.rules().get(0).repair()).isEmpty();
        assertThat(model.rules().get(0).steps())
                .singleElement()
                .satisfies(step -> assertThat(step.sentence()).contains("(it waits)"));
        assertThat(model.rules().get(1).verdict()).isEqualTo(Verdict.PROVED);
    }

    @Test
    void what_is_broken_without_a_way_stays_broken() throws InterruptedException {
        var model = walked(
                city(rule("role", Verdict.REFUTED), rule("order", Verdict.REFUTED, move())),
                (files, ways) -> List.of(Optional.of("it waits")));

        assertThat(model.verdict()).isEqualTo(Verdict.REFUTED);
        assertThat(WalkedModels.haveWays(city(rule("role", Verdict.REFUTED)))).isFalse();
    }
}
