package org.madang.identity.internal;

import java.time.Duration;
import java.util.Optional;

/** Lets the operator make the first administrator, once. */
final class FirstAdministrator {

    private static final String SUBJECT = "administrator";
    private static final int GROUPS = 6;
    private static final Duration LASTS = Duration.ofDays(7);

    private final Ground ground;
    private final AccountRows accounts;

    FirstAdministrator(Ground ground, AccountRows accounts) {
        this.ground = ground;
        this.accounts = accounts;
    }

    Optional<String> code() {
        return ground.database().call(rows -> {
            if (accounts.hasAdministratorBut("")) {
                return Optional.<String>empty();
            }
            var code = ground.secrets().code(GROUPS);
            ground.codes().keep(OneTimeCodes.Purpose.FIRST, SUBJECT, new OneTimeCodes.Issued(code, LASTS));
            return Optional.of(code);
        });
    }

    /** Uses the code up; it opens nothing once there is an administrator. */
    void use(String code) {
        var right = ground.codes().use(OneTimeCodes.Purpose.FIRST, code).isPresent();
        if (!right || accounts.hasAdministratorBut("")) {
            throw Failures.notAllowed("This code is wrong, used or expired; the server prints a new one at its start");
        }
    }
}
