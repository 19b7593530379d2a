package org.madang.identity;

import java.util.Map;
import org.osgi.annotation.versioning.ConsumerType;

/** One way to prove that somebody lives here; register it as a service to offer it. */
@ConsumerType
public interface ResidenceVerifier {

    /** Names this way, such as {@code letter}. */
    String name();

    /**
     * Whether the evidence proves that the person lives here. Must keep nothing of it.
     *
     * @param subject the id of the person's account
     * @param evidence what the person gave, such as {@code code}
     */
    boolean proves(String subject, Map<String, String> evidence);
}
