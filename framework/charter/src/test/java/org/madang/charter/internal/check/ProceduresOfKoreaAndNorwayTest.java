package org.madang.charter.internal.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.madang.charter.Verdict.REFUTED;
import static org.madang.charter.internal.check.Rows.FINE;
import static org.madang.charter.internal.check.Rows.breaks;
import static org.madang.charter.internal.check.Rows.holds;

import org.junit.jupiter.api.Test;
import org.madang.charter.RuleReport;

/** The rows to check of real procedures of Korea and Norway; {@link ProceduresTest} has those of others. */
class ProceduresOfKoreaAndNorwayTest {

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
