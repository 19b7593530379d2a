package org.madang.api;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;

/** What people say in consultations. */
@FrameworkService
@ProviderType
public interface Contributions {

    /**
     * Takes a contribution; it is shown at once.
     *
     * @throws PlatformException when the consultation is not open and it is not recorded late by a clerk, or it is said
     *     in the name of a stakeholder the author does not represent
     */
    Contribution submit(NewContribution contribution, Actor by);

    /** Takes a contribution that is shown after moderation only. */
    Contribution submitForModeration(NewContribution contribution, Actor by);

    /** Takes contributions made elsewhere, each once, with their own times and moderation; at any speed, in one transaction. */
    ImportReport importAll(ImportBatch<ImportedContribution> batch, Actor by);

    /** Hides a contribution; the reason stays visible in its place. */
    Contribution hide(String contribution, Hiding hiding, Actor by);

    /**
     * Removes the text of a contribution for good, with its translations and what opens its commitment. That there was
     * one, all counts and the reason stay, and the public record stays whole; doing it again changes nothing.
     *
     * @throws PlatformException NOT_ALLOWED when it is neither its author's wish nor a clerk's act
     */
    Contribution erase(String contribution, Reason why);

    /** Shows a contribution that was pending or hidden. */
    Contribution publish(String contribution, Actor by);

    /** The contribution of this id. */
    Optional<Contribution> find(String contribution);

    /** The contribution that came from there to this consultation. */
    Optional<Contribution> find(String consultation, Origin origin);

    /** Contributions to all consultations on a policy, in the order they came in. */
    Page<Contribution> list(PolicyId policy, ContributionFilter filter, PageRequest page);

    /** Those of these contributions whose words are for everybody: neither hidden nor waiting for moderation. */
    Set<String> published(Set<String> contributions);

    /** Everything decided about whether a contribution is shown, oldest first. */
    List<ModerationEntry> moderation(String contribution);

    /** The contributions of a policy in numbers. */
    ContributionCounts counts(PolicyId policy);
}
