package org.madang.identity;

import java.util.List;
import org.madang.api.PlatformException;
import org.osgi.annotation.versioning.ProviderType;

/** What is kept about persons in this room, and how it goes. */
@ProviderType
public interface Privacy {

    /** Everything that is kept. */
    List<PersonalField> fields();

    /**
     * Everything kept about a person, as JSON; for the person, and for administrators, who are audited.
     *
     * @throws PlatformException NOT_FOUND when nothing is kept
     */
    String export(String subject, Warrant warrant);

    /**
     * Forgets a person; for the person, and for administrators. What was said stays under pseudonyms that nobody can link
     * any more; receipts, statistics and the public record stay valid.
     *
     * @throws PlatformException RULE for the last administrator
     */
    void erase(String subject, Warrant warrant);

    /** Deletes what has been kept long enough; the host calls it now and then. Returns how many rows went. */
    int runDue();
}
