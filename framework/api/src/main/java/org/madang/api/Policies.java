package org.madang.api;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** The policies that travel through this city's processes. */
@FrameworkService
@ProviderType
public interface Policies {

    /**
     * Proposes a policy and starts its process, in one transaction; the actor's id is kept as the proposer.
     *
     * @throws PlatformException when the chosen id is taken ({@link Problem#CONFLICT}) or there is no such process
     */
    Policy propose(NewPolicy proposal, Actor by);

    /** The policy of this id. */
    Optional<Policy> find(PolicyId policy);

    /** Policies, in the order asked for. */
    Page<Policy> list(PolicyFilter filter, PageRequest page);

    /** All versions of a policy, oldest first. */
    List<PolicyVersion> versions(PolicyId policy);

    /** Makes a new version; a policy that has come to its end can not be changed. */
    PolicyVersion change(PolicyId policy, PolicyChange change, Actor by);

    /**
     * Withdraws a policy: its process gets the message {@code withdraw} with the variable {@code reason}.
     *
     * @throws PlatformException when the actor is not the proposer, the reason is blank, or the policy has come to its end
     */
    Policy withdraw(PolicyId policy, Actor by, String reason);
}
