package org.madang.charter.internal.rules;

import static java.util.Map.entry;

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
    /** A variable, a list: with or without quotes. */
    private static final String WORD = "(?:\"[^\"]+\"|[\\p{L}\\p{N}_][\\p{L}\\p{N}_.\\-]*?)";

    private static final String NUMBER = "-?\\d+(?:\\.\\d+)?";
    private static final String AMOUNT =
            "(?:(?:at least|at most|more than|less than)\\s+" + NUMBER + "|" + NUMBER + "\\s*(?:이상|이하|초과|미만))";
    private static final String WORDS = WORD + "(?:(?:,\\s*(?:(?:and|및)\\s+)?|\\s+(?:and|및)\\s+)" + WORD + ")*";

    private static final Map<String, String> REGEX = Map.ofEntries(
            entry("a", NAMES),
            entry("b", NAMES),
            entry("c", NAMES),
            entry("term", TERM),
            entry("share", SHARE),
            entry("amount", AMOUNT),
            entry("base", BASE),
            entry("group", NAMES),
            entry("values", WORDS),
            entry("wanted", "(?:\"[^\"]*\"|[\\p{L}\\p{N}_.\\-]+?)"));

    private static final Map<String, String> SAYS = Map.ofEntries(
            entry("a", "an act such as adopt, or a name in quotes"),
            entry("b", "an act such as change, or a name in quotes"),
            entry("c", "an act such as consult, or a name in quotes"),
            entry("term", "a period such as 20 days, 1 month, 10 working days"),
            entry("share", "a share such as 'more than half', 'at least 1/70, rounded up'"),
            entry("amount", "an amount such as 'at least 21'"),
            entry("values", "a variable such as reasons"),
            entry("base", "'votes cast', 'members present', 'members' or 'electors'"),
            entry("group", "a group such as council"),
            entry("wanted", "a value such as true"),
            entry("value", "a variable such as reasons"));

    private Slots() {}

    static String regex(String slot) {
        return REGEX.getOrDefault(slot, WORD);
    }

    static String says(String slot) {
        return SAYS.getOrDefault(slot, "a name");
    }
}
