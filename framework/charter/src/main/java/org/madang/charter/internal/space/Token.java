package org.madang.charter.internal.space;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a case is; the tokens of a scope hang below the token that entered it. */
final class Token {

    /** Came by no way, but was saved in this very step on its way out. */
    static final int JUST_SAVED = -1;

    /** Remembered by a token whose event came before it was saved, or before its turn. */
    static final int HAPPENED = 1;

    Spot at;
    Phase phase;
    /** Many: number and done. Join: by which way it came. Go: turn. */
    int memory;
    /** Two bits for each event around it that came and may not come again. */
    long spent;
    /** By which way into its spot it came, counted from one. */
    int via;
    /** The engine has taken away the scope's event subscriptions. */
    boolean deaf;

    final List<Token> kids = new ArrayList<>(2);

    @Nullable
    Token parent;

    Token(Spot at, Phase phase, @Nullable Token parent) {
        this.at = at;
        this.phase = phase;
        this.parent = parent;
    }

    Token add(Spot spot, Phase kidPhase) {
        var kid = new Token(spot, kidPhase, this);
        kids.add(kid);
        return kid;
    }

    /** Whether it is between activities, where the engine saves. */
    boolean isSaved() {
        return phase == Phase.SAVED_BEFORE || phase == Phase.SAVED_AFTER;
    }

    /** Whether it hears the events around what it is in. */
    boolean listens() {
        return phase.listens() || (phase == Phase.SAVED_AFTER && memory == 0);
    }

    boolean isInstance() {
        return parent != null && parent.phase == Phase.MANY;
    }

    /** Whether it still belongs to the case. */
    boolean alive() {
        var token = this;
        while (token.parent != null) {
            if (!token.parent.kids.contains(token)) {
                return false;
            }
            token = token.parent;
        }
        return token.at.isRoot();
    }

    int spent(int event) {
        return (int) (spent >> (2 * event)) & 3;
    }

    void spend(int event) {
        spent += 1L << (2 * event);
    }
}
