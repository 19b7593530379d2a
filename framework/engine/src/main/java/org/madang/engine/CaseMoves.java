package org.madang.engine;

import java.util.Map;
import org.madang.api.Actor;
import org.madang.api.PlatformException;
import org.madang.api.PolicyId;
import org.osgi.annotation.versioning.ProviderType;

/** Moves running cases to another version of their process, if with all they have done its rules are kept all the same. */
@ProviderType
public interface CaseMoves {

    /**
     * Moves the policy's own process; what it calls goes on by the version it began with. When it is refused, the case is
     * as it was.
     *
     * @param version of the same process, newer or older
     * @param renamed ids of open elements that are called otherwise there, each with its id there; all others keep theirs
     * @param actor an administrator
     * @throws PlatformException NOT_ALLOWED to anybody else; NOT_FOUND when the policy has no running process, or that no
     *     such version; BAD_INPUT when an open element has no like there; RULE with every rule that could be broken, with
     *     its citation and the way, or of which that can not be told
     */
    void move(PolicyId policy, int version, Map<String, String> renamed, Actor actor);
}
