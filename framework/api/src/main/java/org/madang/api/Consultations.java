package org.madang.api;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** The consultations on policies; all those of one policy share one set of contributions and answers. */
@FrameworkService
@ProviderType
public interface Consultations {

    /** Opens a consultation on the latest version of its policy. */
    Consultation open(NewConsultation consultation, Actor by);

    /**
     * Lets a consultation close later; its process gets the message {@code consultation-extended} with the variables
     * {@code consultation} and {@code closes}, if it waits for it.
     *
     * @throws PlatformException when the new time is not later, the reason is blank, or it has closed
     */
    Consultation extend(String consultation, Instant closes, Reason why);

    /** Closes a consultation; closing it again changes nothing. */
    Consultation close(String consultation, Actor by);

    /** The consultation of this id. */
    Optional<Consultation> find(String consultation);

    /** The policy a consultation is about, without all the rest of it. */
    Optional<PolicyId> policy(String consultation);

    /** All consultations on a policy, oldest first. */
    List<Consultation> of(PolicyId policy);
}
