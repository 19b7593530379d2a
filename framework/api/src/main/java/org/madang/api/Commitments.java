package org.madang.api;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** What was promised with a decision, followed until it is done. */
@FrameworkService
@ProviderType
public interface Commitments {

    /** Records a promise. */
    Commitment promise(PolicyId policy, Commitment.Promise promise, Actor by);

    /** Notes how far a commitment is. */
    Commitment note(String commitment, String text, Actor by);

    /** Declares a commitment done; the evidence says how everybody can see it. */
    Commitment fulfil(String commitment, String evidence, Actor by);

    /** The commitment of this id. */
    Optional<Commitment> find(String commitment);

    /** The commitments of a policy, in order of their due dates. */
    List<Commitment> of(PolicyId policy);

    /** The commitments of all policies that are overdue, the longest overdue first, at most {@code limit}. */
    List<Commitment> overdue(int limit);
}
