package org.madang.participation.internal;

import java.util.Optional;
import org.madang.api.Decision;

/**
 * What an appeal is against, and who decided it first.
 *
 * @param decision the decision, when it is against one
 * @param body the body or office that decided
 * @param actor who recorded it
 */
record AppealSubject(Optional<String> decision, String body, String actor) {

    static AppealSubject of(Decision decision) {
        return new AppealSubject(
                Optional.of(decision.id()), decision.resolution().vote().body(), decision.by());
    }
}
