package org.madang.participation.internal;

import org.madang.api.Actor;
import org.madang.api.Contribution;
import org.madang.api.Moderation;

/** What holds for contributions whose text was removed for good. */
final class Erasure {

    private Erasure() {}

    /** Nothing anybody said is blank, so what is blank was erased. */
    static boolean isErased(Contribution contribution) {
        return contribution.moderation() == Moderation.HIDDEN
                && contribution.text().isEmpty();
    }

    static void requireNot(Contribution contribution) {
        if (isErased(contribution)) {
            throw Failures.rule("Contribution '%s' was erased for good; there is nothing left to show or hide"
                    .formatted(contribution.id()));
        }
    }

    static void requireMay(Contribution contribution, Actor by) {
        if (!Roles.mayActForOthers(by) && !by.id().equals(contribution.author())) {
            throw Failures.notAllowed("'%s' did not make contribution '%s'; its author or a clerk can have it erased"
                    .formatted(by.id(), contribution.id()));
        }
    }
}
