package org.madang.api;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** The opinions asked of stakeholders and institutions; each one given needs a reasoned reply before adoption. */
@FrameworkService
@ProviderType
public interface Reviews {

    /** Asks stakeholders for their opinions until a date; who is still being asked is not asked twice. */
    List<Review> ask(PolicyId policy, Review.Request request, Actor by);

    /**
     * Hands in an opinion, also late as long as the reviews of the policy are not closed.
     *
     * @throws PlatformException when it was handed in or declined before, or the reviews are closed
     */
    Review submit(String review, Review.Opinion opinion, Actor by);

    /** Declines to give an opinion; the reason is kept. */
    Review decline(String review, String reason, Actor by);

    /** Ends asking: what was not handed in can no longer be, and is overdue for good. */
    List<Review> close(PolicyId policy, Actor by);

    /** The review of this id. */
    Optional<Review> find(String review);

    /** The reviews of a policy, oldest first. */
    List<Review> of(PolicyId policy);
}
