package org.madang.charter.internal.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.madang.charter.Verdict.REFUTED;
import static org.madang.charter.internal.check.Rows.breaks;
import static org.madang.charter.internal.check.Rows.holds;

import org.junit.jupiter.api.Test;
import org.madang.charter.RuleReport;

/** The rows to check of real procedures: each change to a lawful model is found, and the lawful model raises no alarm. */
class ProceduresTest {

    private static final String GERMANY = """
            start s
            user resolve act=propose groups=council
            xor early
            user skip act=skip-early fields=ground!
            user public act=early-public
            user authorities act=early-authorities
            xor draft
            user write
            xor display
            step announce act=inform
            wait open act=consult timer=max(P1M,P30D)
            user answer act=respond
            xor changed
            user change act=change
            user adopt act=adopt groups=council
            step force act=publish in='remedy:${remedyNotice}'
            end e
            s -> resolve -> early
            early -> skip if ${infill}
            early -> public else
            public -> authorities -> draft
            skip -> draft
            draft -> write -> display -> announce -> open -> answer -> changed
            changed -> change if ${changed}
            changed -> adopt else
            change -> display
            adopt -> force -> e
            """;
    private static final String[] BAUGB = {
        "calendar de",
        "answered: before adopt there must be respond -- BauGB 3(2)",
        "fresh: between the last change and adopt there must be consult -- BauGB 4a(3)",
        "early: when infill is false, before consult there must be early-public, unless skip-early -- BauGB 3(1)",
        "early-ko: infill이 false이면 consult 전에 early-authorities가 있어야 한다, 단 skip-early 제외 -- BauGB 4(1)",
        "open: consult stays open at least 1 month, but at least 30 days -- BauGB 3(2)",
        "notice: publish states \"remedy\" -- BauGB 215(2)"
    };

    @Test
    void germany_development_plan() {
        holds(GERMANY, BAUGB);
        breaks(
                "answered",
                GERMANY.replace("open -> answer -> changed", "open -> changed")
                        .replace("adopt -> force", "adopt -> answer -> force"),
                BAUGB);
        breaks("fresh", GERMANY.replace("change -> display", "change -> adopt"), BAUGB);
        breaks(
                "early",
                GERMANY.replace(
                                "early -> public else\npublic -> authorities",
                                "early -> draft else\npublic -> authorities")
                        .replace("skip -> draft", "skip -> draft\nearly -> public if ${never}"),
                BAUGB);
        breaks("open", GERMANY.replace("max(P1M,P30D)", "P1M"), BAUGB);
        breaks("notice", GERMANY.replace(" in='remedy:${remedyNotice}'", ""), BAUGB);
    }

    @Test
    void germany_without_the_early_stage_is_lawful_for_infill_alone() {
        var without = GERMANY.replace("""
                        early -> skip if ${infill}
                        early -> public else
                        public -> authorities -> draft
                        skip -> draft
                        """, "early -> draft\n")
                .replace(
                        "user skip act=skip-early fields=ground!\nuser public act=early-public\nuser authorities act=early-authorities\n",
                        "");

        assertThat(Tried.model(without)
                        .with("parameters.yaml", "infill:\n  value: true\n")
                        .rules(BAUGB))
                .filteredOn(report -> report.id().equals("early"))
                .extracting(RuleReport::verdict)
                .containsExactly(REFUTED);
        holds(
                without,
                BAUGB[0],
                BAUGB[1],
                BAUGB[2],
                "early: when infill is false, before consult there must be inform");
    }

    private static final String ENGLAND = """
            start s
            user submit act=propose lane=parish
            user examine act=review lane=examiner
            xor advice
            user decide lane=authority act=decide
            xor agrees
            user reasons act=respond lane=authority
            step no act=reject
            user vote act=referendum lane=voters fields=yes,no
            xor passed
            step make act=adopt
            end e
            s -> submit -> examine -> advice
            advice -> decide if ${advice == 'yes'}
            advice -> reasons else
            decide -> agrees
            agrees -> vote if ${agrees}
            agrees -> reasons else
            vote -> passed
            passed -> make if ${yes > no}
            passed -> reasons else
            reasons -> no -> e
            make -> e
            """;
    private static final String[] NPPF = {
        "independent: nobody may both propose and review",
        "examined: before \"vote\" there must be review",
        "passed: \"make\" needs more than half of votes cast",
        "only: whether \"make\" happens depends only on \"yes, no\"",
        "reasons: before reject there must be respond"
    };

    @Test
    void england_neighbourhood_plan() {
        holds(ENGLAND, NPPF);
        breaks("independent", ENGLAND.replace("lane=examiner", "lane=parish"), NPPF);
        breaks("examined", ENGLAND.replace("submit -> examine -> advice", "submit -> vote\nexamine -> advice"), NPPF);
        breaks("only", ENGLAND.replace("${yes > no}", "${yes > no && turnout >= 40}"), NPPF);
        breaks("reasons", ENGLAND.replace("agrees -> reasons else", "agrees -> no else"), NPPF);
    }

    private static final String AMERICA = """
            start s
            xor exempt
            user finding act=exempt fields=finding!
            step notice act=publish-proposal
            wait comments act=consult timer=P60D
            user consider act=respond
            xor ready
            step final act=publish
            wait month timer=P30D
            step effective act=adopt
            end e
            s -> exempt
            exempt -> finding if ${goodCause}
            exempt -> notice else
            notice -> comments -> consider -> ready
            finding -> ready -> final -> month -> effective -> e
            """;
    private static final String[] APA = {
        "comments: before publish there must be consult, unless exempt -- 553(c)",
        "finding: exempt states \"finding\" -- 553(b)(B)",
        "response: between the last consult and publish there must be respond -- 553(c)",
        "effective: between publish and adopt there must be at least 30 days -- 553(d)"
    };

    @Test
    void america_notice_and_comment() {
        holds(AMERICA, APA);
        breaks(
                "comments",
                AMERICA.replace("exempt -> finding if", "exempt -> ready if")
                        .replace("s -> exempt", "s -> exempt\nfinding -> exempt"),
                APA);
        breaks("finding", AMERICA.replace("finding!", "finding"), APA);
        breaks(
                "response",
                AMERICA.replace("consider -> ready", "ready")
                        .replace("ready -> final -> month", "ready -> final -> consider -> month"),
                APA);
        breaks("effective", AMERICA.replace("P30D", "P29D"), APA);
    }

    @Test
    void america_petitions_denied_without_grounds() {
        var petition = """
                start s
                user deny act=reject fields=grounds!
                step tell act=remedy
                end e
                s -> deny -> tell -> e
                """;
        var rules =
                new String[] {"grounds: reject states \"grounds\"", "remedy: after reject there must follow remedy"};
        holds(petition, rules);
        breaks("grounds", petition.replace(" fields=grounds!", ""), rules);
        breaks("remedy", petition.replace("s -> deny -> tell -> e", "s -> deny -> e\ntell -> e"), rules);
    }

    private static final String MADRID = """
            start s
            race collect act=support
            wait enough message=threshold
            wait year timer=P12M
            step archive act=inform
            wait talk act=consult timer=P45D
            wait vote act=vote timer=P7D
            xor accepted
            user report act=report groups=technical fields=feasible
            xor feasible
            user reasons act=respond groups=technical
            step plan act=publish
            end e
            s -> collect -> enough -> talk -> vote -> accepted
            collect -> year -> archive -> e
            accepted -> report if ${yes > no}
            accepted -> archive else
            report -> feasible
            feasible -> plan if ${feasible}
            feasible -> reasons else
            reasons -> plan -> e
            """;
    private static final String[] DECIDE = {
        "talk: consult stays open at least 45 days",
        "before: before vote there must be consult",
        "report: when accepted is true, before publish there must be report",
        "reasons: when feasible is false, before publish there must be respond",
        "expires: support lasts at most 12 months"
    };

    @Test
    void madrid_citizen_proposals() {
        holds(MADRID, DECIDE);
        breaks("talk", MADRID.replace("P45D", "P44D"), DECIDE);
        breaks("before", MADRID.replace("enough -> talk -> vote", "enough -> vote\ntalk -> vote"), DECIDE);
        breaks(
                "report",
                MADRID.replace("accepted -> report if", "accepted -> plan if")
                        .replace("start s", "start s\naccepted -> report if ${odd}"),
                DECIDE);
        breaks(
                "reasons",
                MADRID.replace("feasible -> reasons else", "feasible -> plan else\nfeasible -> reasons if ${odd}"),
                DECIDE);
        breaks(
                "expires",
                MADRID.replace("wait year timer=P12M\n", "")
                        .replace("collect -> year -> archive -> e\n", "archive -> e\n")
                        .replace("race collect", "receive collect")
                        .replace("wait enough message=threshold\n", "")
                        .replace("collect -> enough -> talk", "collect -> talk"),
                DECIDE);
        breaks(
                "eyes",
                MADRID.replace("start s", "start s\nuser write act=propose groups=technical")
                        .replace("s -> collect", "s -> write -> collect"),
                "eyes: nobody may both propose and report");
    }
}
