package org.madang.charter.internal.space;

import org.madang.charter.internal.model.Kind;

/**
 * What the engine tells of tokens that it ends early. A scope whose only token is saved at an activity that holds others (a
 * sub-process, or one done several times) is ended under the name of that activity, and so is every scope around it that
 * holds nothing else, each under the name of the next one in. Seen in Camunda 7.24, PvmAtomicOperationDeleteCascade.
 */
final class Ending {

    private Ending() {}

    /** Under which name it is ended. */
    static Spot name(Token ended) {
        return isMistaken(ended) ? ended.kids.get(0).at : ended.at;
    }

    /** Whether the engine tells of its end at all; of what is saved between activities it does not. */
    static boolean isTold(Token ended) {
        if (ended.isSaved()) {
            return ended.listens() && holdsOthers(ended.at);
        }
        return ended.phase != Phase.GO && !(ended.phase == Phase.SCOPE && ended.at.isRoot());
    }

    /** Whether the name depends on which of several that are done at once the engine ends last, of which nothing is known. */
    static boolean isUnsure(Token ended) {
        return ended.phase == Phase.MANY && ended.kids.stream().anyMatch(Ending::misleads) && !isMistaken(ended);
    }

    private static boolean isMistaken(Token ended) {
        if (ended.at.isRoot() || ended.at.kind() == Kind.EVENT_SUBPROCESS) {
            return false;
        }
        var holds = ended.phase == Phase.MANY ? Instances.areAllAtWork(ended) : ended.kids.size() == 1;
        return holds && ended.kids.stream().allMatch(Ending::misleads);
    }

    private static boolean misleads(Token kid) {
        return kid.isSaved() ? holdsOthers(kid.at) && !kid.listens() : isMistaken(kid);
    }

    private static boolean holdsOthers(Spot spot) {
        return spot.kind() == Kind.SUBPROCESS || spot.node.loop().isMany();
    }
}
