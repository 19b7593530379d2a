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

    /** May be extended while it is open, and is opened again after the talk. */
    private static final String ROUNDS = """
            <startEvent id='start'/><exclusiveGateway id='begin'/><eventBasedGateway id='speaks'/>
            <intermediateCatchEvent id='open'><timerEventDefinition id='t'>
              <timeDuration xsi:type='tFormalExpression'>${period}</timeDuration>
            </timerEventDefinition></intermediateCatchEvent>
            <intermediateCatchEvent id='longer'><messageEventDefinition id='m' messageRef='extend'/></intermediateCatchEvent>
            <userTask id='talk'/>
            """
            + PackCharterTest.flows(
                    "start", "begin", "begin", "speaks", "speaks", "open", "speaks", "longer", "longer", "begin",
                    "open", "talk", "talk", "begin");

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
    void a_rule_for_some_cases_is_kept_in_those_only() {
        var forums = new Guard(Kind.AT_LEAST, "forums", List.of("open"), Map.of("term", "P42D", "calendar", "uk"));
        deploy("forums", WAITING, forums.in(Map.of("body", "forum", "members", "21")));
        var parish = start(
                "forums", Values.of("period", "P28D").with("body", "parish").with("members", 21));
        var forum = start(
                "forums", Values.of("period", "P28D").with("body", "forum").with("members", 21));
        var nobodyKnows = start("forums", Values.of("period", "P28D").with("members", 21));

        complete(parish, "clerk-1");

        assertThat(engine.processes().activeActivities(parish)).containsExactly("open");
        assertThatThrownBy(() -> complete(forum, "clerk-1")).hasMessageContaining("at the earliest (P42D, uk)");
        assertThatThrownBy(() -> complete(nobodyKnows, "clerk-1")).hasMessageContaining("at the earliest (P42D, uk)");
    }

    @Test
    void a_period_that_is_extended_counts_from_its_first_day_and_the_next_one_from_its_own() {
        deploy(
                "again",
                ROUNDS,
                new Guard(Kind.AT_LEAST, "again", List.of("open"), Map.of("term", "P20D", "calendar", "kr")));
        clock.set(Instant.parse("2026-04-01T01:00:00Z"));
        var policy = start("again", Values.of("period", "P20D"));

        clock.set(Instant.parse("2026-04-15T01:00:00Z"));
        engine.processes().correlate("extend", policy, Values.of("period", "P10D"));
        assertThat(engine.processes().activeActivities(policy)).containsExactly("speaks");

        clock.set(Instant.parse("2026-05-04T01:00:00Z"));
        new DueJobs(engine.configuration()).run();
        assertThat(engine.processes().activeActivities(policy)).containsExactly("talk");
        assertThatThrownBy(() -> complete(policy, "clerk-1")).hasMessageContaining("2026-05-26 at the earliest");
        assertThat(engine.processes().activeActivities(policy)).containsExactly("talk");
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
    void who_did_the_one_can_not_do_the_other_in_a_process_of_others_that_is_called() {
        Models.deploy(
                engine,
                "plugin",
                "<startEvent id='start'/>" + tasks("judge", "appeal") + "<endEvent id='end'/>"
                        + PackCharterTest.flows("start", "judge", "judge", "end"));
        deploy(
                "calls",
                "<startEvent id='start'/>" + PackCharterTest.task("vote", "adopt")
                        + "<callActivity id='call' calledElement='plugin'><extensionElements>"
                        + "<camunda:in businessKey='#{execution.processBusinessKey}'/></extensionElements></callActivity>"
                        + "<endEvent id='end'/>"
                        + PackCharterTest.flows("start", "vote", "vote", "call", "call", "end"),
                new Guard(Kind.OTHER_PERSON, "plugin", List.of("judge"), Map.of("first", "vote")));
        var policy = start("calls", Values.none());
        complete(policy, "clerk-1");

        assertThatThrownBy(() -> complete(policy, "clerk-1")).hasMessageContaining("can not complete 'judge' too");
        complete(policy, "clerk-2");
        assertThat(engine.processes().isRunning(policy)).isFalse();
    }

    private static String tasks(String id, String act) {
        return PackCharterTest.task(id, act).replace("<userTask ", "<userTask camunda:candidateGroups='clerk' ");
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
                new Guard(Kind.PARAMETER, "fixed", List.of(), Map.of("name", "period", "value", "P2W")));

        assertThatThrownBy(() -> start("fixed", Values.of("period", "P2D")))
                .hasMessageContaining("A case of 'fixed' can not begin with period = 'P2D'");
        assertThat(engine.processes().isRunning(start("fixed", Values.of("period", "P14D"))))
                .isTrue();
    }

    @Test
    void a_parameter_is_the_same_however_it_is_written() {
        deploy(
                "written",
                TALK_AND_VOTE,
                new Guard(Kind.PARAMETER, "written", List.of(), Map.of("name", "share", "value", "0.50")));
        deploy(
                "yearly",
                TALK_AND_VOTE,
                new Guard(Kind.PARAMETER, "yearly", List.of(), Map.of("name", "period", "value", "P1Y")));

        assertThat(engine.processes().isRunning(start("written", Values.of("share", 0.5))))
                .isTrue();
        assertThat(engine.processes().isRunning(start("yearly", Values.of("period", "P12M"))))
                .isTrue();
        assertThatThrownBy(() -> start("written", Values.of("share", 0.51)))
                .hasMessageContaining("can not begin with share = '0.51'");
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
        var model = TestPacks.bpmn(key, content.replace("<userTask ", "<userTask camunda:candidateGroups='clerk' "))
                .replace("<process ", "<message id='extend' name='extend'/><process ");
        var pack = TestPacks.pack(key, "a.bpmn", model, "a.charter", "heard: before adopt there must be consult");
        var rule = new RuleReport("r", "the rule", "art. 1", Verdict.GUARDED, List.of(), "", List.of(), List.of(guard));
        var said = new Judgement(pack, List.of(new ModelReport("a.bpmn", key, Verdict.GUARDED, 1, List.of(rule))));
        new PackDeployer(engine).deploy(pack, Optional.of(said));
    }
}
