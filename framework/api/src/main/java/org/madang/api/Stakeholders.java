package org.madang.api;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;

/** The directory of organisations and groups, and who may speak for them. */
@FrameworkService
@ProviderType
public interface Stakeholders {

    /** Enters a stakeholder, or replaces what is known of it. */
    Stakeholder enter(Stakeholder stakeholder, Actor by);

    /** The stakeholder of this id. */
    Optional<Stakeholder> find(String id);

    /** All stakeholders of these sectors, by name; no sector means all. */
    List<Stakeholder> list(Set<Sector> sectors);

    /** The stakeholders that speak for a group, by name. */
    List<Stakeholder> speakingFor(String group);

    /**
     * Gives a representative a term; a stakeholder may have several at once.
     *
     * @throws PlatformException when the account is the stakeholder's own id: a group never stands by a shared login
     */
    Mandate appoint(Mandate mandate, Actor by);

    /** Ends the terms an account still has for a stakeholder, now. */
    void revoke(Mandate mandate, String reason, Actor by);

    /** All terms ever given for a stakeholder, oldest first. */
    List<Mandate> mandates(String stakeholder);

    /** Whether the account may speak for the stakeholder at this moment. */
    boolean represents(String actor, String stakeholder, Instant at);

    /** The stakeholders in whose name the account may speak for the group at this moment, by name. */
    List<Stakeholder> representing(String actor, String group, Instant at);
}
