package org.madang.charter.internal.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.madang.charter.Verdict.GUARDED;
import static org.madang.charter.Verdict.PROVED;
import static org.madang.charter.Verdict.REFUTED;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.madang.charter.RuleReport;
import org.madang.charter.Verdict;

/** The rows to check of real procedures: each change to a lawful model is found, and the lawful model raises no alarm. */
class ProceduresTest {

    private static final List<Verdict> FINE = List.of(PROVED, GUARDED);

    private static void holds(String model, String... rules) {
        assertThat(Tried.model(model).rules(rules))
                .allSatisfy(
                        rule -> assertThat(rule.verdict()).as(rule.toString()).isIn(FINE));
    }

    private static void breaks(String rule, String model, String... rules) {
        assertThat(Tried.model(model).rules(rules))
                .filteredOn(report -> report.id().equals(rule))
                .singleElement()
                .extracting(RuleReport::verdict)
                .isEqualTo(REFUTED);
    }

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

    private static final String KOREA = """
            start s
            user count groups=chair act=screen fields=valid,eligible
            xor enough
            user hear act=hear groups=chair
            user refuse act=reject groups=chair fields=reasons!
            user accept act=accept groups=chair
            user decide act=adopt groups=council
            boundary late on=decide timer=P1Y calm=yes
            step escalate act=inform
            end x
            end e
            s -> count -> enough
            enough -> accept if ${70 * valid >= eligible}
            enough -> hear else
            hear -> refuse -> e
            accept -> decide -> e
            late -> escalate -> x
            """;
    private static final String[] ORDINANCE = {
        "규칙집 \"주민조례\" 출처 \"주민조례발안에 관한 법률\" 달력 kr",
        "heard: 거부 전에 청문이 있어야 한다",
        "reasons: 거부에는 \"reasons\"가 들어 있어야 한다",
        "threshold: accept에는 \"valid\"가 \"eligible\"의 1/70(올림) 이상이어야 한다",
        "eyes: 아무도 accept와 의결을 함께 할 수 없다",
        "time: 의결은 시간이 지났다고 끝나지 않는다"
    };

    @Test
    void korea_resident_ordinance() {
        holds(KOREA, ORDINANCE);
        breaks(
                "heard",
                KOREA.replace("enough -> hear else", "enough -> refuse else\nhear -> refuse")
                        .replace("hear -> refuse -> e", "refuse -> e"),
                ORDINANCE);
        breaks("reasons", KOREA.replace("reasons!", "reasons"), ORDINANCE);
        breaks("threshold", KOREA.replace("70 * valid >= eligible", "valid >= floor(eligible / 70)"), ORDINANCE);
        breaks("eyes", KOREA.replace("groups=council", "groups=chair"), ORDINANCE);
        breaks("time", KOREA.replace(" calm=yes", ""), ORDINANCE);
    }

    private static final String NOTICE = """
            start s
            xor needed
            user exception act=skip-notice fields=ground
            xor listed
            user refuse act=reject
            end f
            xor again
            wait notice act=consult timer=P40D
            user answer act=respond
            xor changed
            user change act=change
            user adopt act=adopt
            end e
            s -> needed
            needed -> exception if ${exception}
            needed -> again else
            exception -> listed
            listed -> adopt if ${ground == 'urgent' || ground == 'execution'}
            listed -> refuse else
            refuse -> f
            again -> notice -> answer -> changed
            changed -> change if ${changed}
            changed -> adopt else
            change -> again
            adopt -> e
            """;
    private static final String[] STATUTE = {
        "calendar kr",
        "list \"art-41-1\": \"urgent\", \"execution\"",
        "ground: adopt is allowed only with a ground from list \"art-41-1\" in \"ground\", unless consult",
        "open: consult stays open at least 40 days",
        "fresh: between the last change and adopt there must be consult"
    };

    @Test
    void korea_pre_notice() {
        holds(NOTICE, STATUTE);
        breaks(
                "ground",
                NOTICE.replace("exception -> listed", "exception -> adopt")
                        .replace("needed -> again else", "needed -> again else\nneeded -> listed if ${odd}"),
                STATUTE);
        breaks("open", NOTICE.replace("P40D", "P20D"), STATUTE);
        holds(NOTICE, "calendar kr", "open: consult stays open at least 20 days");
        breaks("fresh", NOTICE.replace("change -> again", "change -> adopt"), STATUTE);
    }

    private static final String NORWAY = """
            start s
            user trigger act=screen
            xor affected
            sub talks act=consult {
            start i
            xor more
            user meet
            xor agreed
            end j
            i -> more -> meet -> agreed
            agreed -> more if ${possible}
            agreed -> j else
            }
            user protocol act=protocol
            user decide act=adopt fields=protocol!
            end e
            xor go
            s -> trigger -> affected
            affected -> talks if ${affected}
            affected -> go else
            talks -> protocol -> go
            go -> decide -> e
            """;
    private static final String[] SAMI = {
        "talks: consult is never ended by a timer",
        "finish: every case can be finished; nothing is left over",
        "protocol: adopt states \"protocol\"",
        "trigger: every case passes screen",
        "consulted: when affected is true, before adopt there must be consult"
    };

    @Test
    void norway_sami_consultation() {
        holds(NORWAY, SAMI);
        breaks(
                "talks",
                NORWAY.replace("user protocol", "boundary late on=talks timer=P60D\nuser protocol")
                        .replace("s -> trigger", "late -> protocol\ns -> trigger"),
                SAMI);
        breaks("finish", NORWAY.replace("agreed -> more if ${possible}\nagreed -> j else", "agreed -> more"), SAMI);
        breaks("protocol", NORWAY.replace("protocol!", "protocol"), SAMI);
        breaks("trigger", NORWAY.replace("s -> trigger -> affected", "s -> affected\ntrigger -> affected"), SAMI);
    }

    @Test
    void norway_through_a_plugin() {
        int begin = NORWAY.indexOf("sub talks");
        int end = NORWAY.indexOf("user protocol");
        var model = NORWAY.substring(0, begin) + "call talks calls=plugin\n" + NORWAY.substring(end);
        var plugin = """
                start s
                user meet act=consult
                end e
                s -> meet -> e
                """;
        assertThat(Tried.model(model).calling("plugin", plugin).rules(SAMI))
                .allSatisfy(
                        rule -> assertThat(rule.verdict()).as(rule.toString()).isIn(FINE));
        assertThat(Tried.model(model)
                        .calling(
                                "plugin",
                                plugin.replace("user meet", "boundary late on=meet timer=P9D\nuser meet")
                                        .replace("s -> meet", "late -> e\ns -> meet"))
                        .rules(SAMI))
                .filteredOn(report -> report.id().equals("talks"))
                .extracting(RuleReport::verdict)
                .containsExactly(REFUTED);
    }
}
