package org.madang.engine.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.madang.api.Actor;
import org.madang.api.PolicyId;
import org.madang.api.Values;
import org.madang.charter.Guard;
import org.madang.charter.Guard.Kind;
import org.madang.charter.ModelReport;
import org.madang.charter.RuleReport;
import org.madang.charter.Verdict;

/** What only a running case can break is refused while it runs, and the case stays where it is. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GuardsTest {

    private static final String TALK_AND_VOTE = "<startEvent id='start'/>" + PackCharterTest.task("talk", "consult")
            + PackCharterTest.task("vote", "adopt") + "<endEvent id='end'/>"
            + PackCharterTest.flows("start", "talk", "talk", "vote", "vote", "end");

    private static final String WAITING = """
            <startEvent id='start'/><userTask id='talk'/>
            <intermediateCatchEvent id='open'><timerEventDefinition id='t'>
              <timeDuration xsi:type='tFormalExpression'>${period}</timeDuration>
            </timerEventDefinition></intermediateCatchEvent><endEvent id='end'/>
            """ + PackCharterTest.flows("start", "talk", "talk", "open", "open", "end");

    private final VirtualClock clock = new VirtualClock();
    private final Engine engine = Engine.start(
            Models.inMemory().withCalendar("kr", ZoneId.of("Asia/Seoul")),
            clock,
            Optional.empty(),
            List.of(new PackPlugin(), new GuardPlugin()));
    private final EngineTasks tasks = new EngineTasks(engine.camunda().getTaskService(), engine.work());

    @AfterAll
    void close() {
        engine.close();
    }

    @Test
    void a_period_shorter_than_the_law_demands_is_refused_when_it_begins() {
        deploy(
                "short",
                WAITING,
                new Guard(Kind.AT_LEAST, "short", List.of("open"), Map.of("term", "P20D", "calendar", "kr")));
        clock.set(Instant.parse("2026-04-01T01:00:00Z"));
        var policy = start("short", Values.of("period", "P19D"));

        assertThatThrownBy(() -> complete(policy, "clerk-1"))
                .hasMessage(
                        "'open' of process 'short' would end on 2026-04-20: by the rule “the rule” (art. 1) its last day is"
                                + " 2026-04-21 at the earliest (P20D, kr); correct the period");
        assertThat(engine.processes().activeActivities(policy)).containsExactly("talk");

        engine.processes().set(policy, Values.of("period", "P20D"));
        complete(policy, "clerk-1");
        assertThat(engine.processes().activeActivities(policy)).containsExactly("open");
    }

    @Test
    void a_period_longer_than_the_law_allows_is_refused_too() {
        deploy(
                "long",
                WAITING,
                new Guard(Kind.AT_MOST, "long", List.of("open"), Map.of("term", "P20D", "calendar", "kr")));
        var policy = start("long", Values.of("period", "P60D"));

        assertThatThrownBy(() -> complete(policy, "clerk-1")).hasMessageContaining("at the latest (P20D, kr)");
        assertThat(engine.processes().activeActivities(policy)).containsExactly("talk");
    }

    @Test
    void who_did_the_one_can_not_do_the_other() {
        deploy(
                "apart",
                TALK_AND_VOTE,
                new Guard(Kind.OTHER_PERSON, "apart", List.of("vote"), Map.of("first", "talk,other")));
        var policy = start("apart", Values.none());
        complete(policy, "clerk-1");

        assertThatThrownBy(() -> complete(policy, "clerk-1"))
                .hasMessage(
                        "Actor 'clerk-1' can not complete 'vote' too, after one of [talk, other]: the rule “the rule”"
                                + " (art. 1); somebody else must");
        assertThat(engine.processes().activeActivities(policy)).containsExactly("vote");

        complete(policy, "clerk-2");
        assertThat(engine.processes().isRunning(policy)).isFalse();
    }

    @Test
    void an_element_is_not_completed_with_a_value_that_the_rule_does_not_allow() {
        deploy(
                "grounds",
                TALK_AND_VOTE,
                new Guard(
                        Kind.VALUE,
                        "grounds",
                        List.of("talk"),
                        Map.of("variable", "ground", "values", "danger\nharvest")));
        var policy = start("grounds", Values.of("ground", "haste"));

        assertThatThrownBy(() -> complete(policy, "clerk-1"))
                .hasMessageContaining("'talk' can not be completed with ground = 'haste'")
                .hasMessageContaining("[danger, harvest]");
        assertThat(engine.processes().activeActivities(policy)).containsExactly("talk");

        engine.processes().set(policy, Values.of("ground", "danger"));
        complete(policy, "clerk-1");
        assertThat(engine.processes().activeActivities(policy)).containsExactly("vote");
    }

    @Test
    void a_case_does_not_begin_with_a_parameter_that_was_not_checked() {
        deploy(
                "fixed",
                TALK_AND_VOTE,
                new Guard(Kind.PARAMETER, "fixed", List.of(), Map.of("name", "period", "value", "P20D")));

        assertThatThrownBy(() -> start("fixed", Values.of("period", "P2D")))
                .hasMessageContaining("A case of 'fixed' can not begin with period = 'P2D'");
        assertThat(engine.processes().isRunning(start("fixed", Values.of("period", "P20D"))))
                .isTrue();
    }

    private PolicyId start(String process, Values variables) {
        var policy = new PolicyId(process + "-" + java.util.UUID.randomUUID());
        engine.processes().start(process, policy, variables);
        return policy;
    }

    private void complete(PolicyId policy, String who) {
        tasks.complete(tasks.of(policy).get(0).id(), Actor.of(who, "clerk"), Values.none());
    }

    private void deploy(String key, String content, Guard guard) {
        var model = TestPacks.bpmn(key, content.replace("<userTask ", "<userTask camunda:candidateGroups='clerk' "));
        var pack = TestPacks.pack(key, "a.bpmn", model, "a.charter", "heard: before adopt there must be consult");
        var rule = new RuleReport("r", "the rule", "art. 1", Verdict.GUARDED, List.of(), "", List.of(), List.of(guard));
        var said = new Judgement(pack, List.of(new ModelReport("a.bpmn", key, Verdict.GUARDED, 1, List.of(rule))));
        new PackDeployer(engine).deploy(pack, Optional.of(said));
    }
}
