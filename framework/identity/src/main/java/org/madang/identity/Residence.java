package org.madang.identity;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.madang.api.PlatformException;
import org.osgi.annotation.versioning.ProviderType;

/** Who lives here. The ways to prove it are {@code letter}, {@code list}, {@code desk} and what others add. */
@ProviderType
public interface Residence {

    /** The ways a person can prove it without a clerk: those here, and every {@link ResidenceVerifier} service. */
    List<String> verifiers();

    /**
     * Tries to prove that the caller lives here.
     *
     * @param verifier the way, such as {@code letter} with evidence {@code code} or {@code list} with evidence {@code id}
     * @return empty when the evidence does not hold
     * @throws PlatformException NOT_FOUND for an unknown way, NOT_ALLOWED after too many failures
     */
    Optional<ResidenceProof> prove(String verifier, Caller person, Map<String, String> evidence);

    /** The proof that holds now. */
    Optional<ResidenceProof> of(String subject);

    /** Whether the caller may take part under this rule. */
    boolean meets(Caller caller, Eligibility rule);

    /** A clerk has a letter sent: the one-time code to print on it; earlier ones are void. */
    String letterCode(String subject, Warrant clerk);

    /** A clerk saw the evidence at the desk; the groups are narrower ones a law asks for, mostly none. */
    ResidenceProof attest(String subject, Set<String> groups, Warrant clerk);

    /**
     * Replaces the list of those who live here. Each line is the hexadecimal HMAC-SHA-256 of an id of the city's
     * register under the salt; the ids themselves never come here.
     */
    int importList(String salt, List<String> hashes, Warrant administrator);
}
