package org.madang.charter.internal.rules;

import java.util.Map;

/** What may stand in the gaps of a sentence. */
final class Slots {

    static final String NAME = "(?:\"[^\"]+\"|[\\p{L}\\p{N}][\\p{L}\\p{N}_.\\-]*?)";
    static final String TERM = "(?:max\\([^)]*\\)(?:\\+holidays)?|P[0-9A-Z]+(?:\\+holidays)?"
            + "|(?:\\d+|an?|one|two|three|four|five|six|ten|twelve)\\s+(?:working\\s+)?(?:day|week|month|year)s?"
            + "(?:,?\\s+but\\s+at\\s+least\\s+\\d+\\s+(?:working\\s+)?(?:day|week|month)s?)?(?:\\s+extended\\s+over\\s+holidays)?"
            + "|\\d+\\s*(?:근무일|일|주|개월|년)(?:\\(최소\\s*\\d+\\s*(?:근무일|일|주|개월)\\))?(?:\\(휴일\\s*연장\\))?)";
    private static final String NAMES = NAME + "(?:\\s+(?:or|또는)\\s+" + NAME + ")*";
    private static final String SHARE =
            "(?:(?:more than|at least)\\s+(?:half|(?:one|a) (?:third|quarter|fifth|tenth)|two thirds|three quarters|all"
                    + "|\\d+/\\d+|\\d+(?:\\.\\d+)?\\s*(?:%|per\\s?cent))"
                    + "(?:,? rounded (?:up|down))?|(?:절반|과반|\\d+/\\d+|\\d+\\s*%)(?:\\((?:올림|버림)\\))?(?:\\s*(?:이상|초과))?)";
    private static final String BASE =
            "(?:the )?(?:votes cast|members present|members|electors)|출석\\s*정족수|출석의원|재적의원|선거인|표결";
    private static final String WORD = "(?:(?<=\")[^\"]+?(?=\")|(?<!\")[\\p{L}\\p{N}_.\\-]+?)";

    private static final Map<String, String> REGEX = Map.of(
            "a", NAMES,
            "b", NAMES,
            "c", NAMES,
            "term", TERM,
            "share", SHARE,
            "base", BASE,
            "group", NAMES,
            "wanted", "(?:\"[^\"]*\"|[\\p{L}\\p{N}_.\\-]+?)");

    private static final Map<String, String> SAYS = Map.of(
            "a", "an act such as adopt, or a name in quotes",
            "b", "an act such as change, or a name in quotes",
            "c", "an act such as consult, or a name in quotes",
            "term", "a period such as 20 days, 1 month, 10 working days",
            "share", "a share such as 'more than half', 'at least 1/70, rounded up'",
            "base", "'votes cast', 'members present', 'members' or 'electors'",
            "group", "a group such as council",
            "wanted", "a value such as true");

    private Slots() {}

    static String regex(String slot) {
        return REGEX.getOrDefault(slot, WORD);
    }

    static String says(String slot) {
        return SAYS.getOrDefault(slot, "a name");
    }
}
