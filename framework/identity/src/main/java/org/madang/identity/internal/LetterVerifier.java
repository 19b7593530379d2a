package org.madang.identity.internal;

import java.util.Map;
import org.madang.identity.ResidenceVerifier;

/** Who got a letter lives where it went: a one-time code for one account. */
final class LetterVerifier implements ResidenceVerifier {

    private static final int GROUPS = 3;

    private final Ground ground;

    LetterVerifier(Ground ground) {
        this.ground = ground;
    }

    String code(String subject) {
        var code = ground.secrets().code(GROUPS);
        var lasts = ground.settings().letter();
        ground.codes().keep(OneTimeCodes.Purpose.LETTER, subject, new OneTimeCodes.Issued(bound(subject, code), lasts));
        return code;
    }

    @Override
    public String name() {
        return "letter";
    }

    @Override
    public boolean proves(String subject, Map<String, String> evidence) {
        var code = bound(subject, evidence.getOrDefault("code", ""));
        return ground.codes().use(OneTimeCodes.Purpose.LETTER, code).isPresent();
    }

    private static String bound(String subject, String code) {
        return subject + ":" + code;
    }
}
