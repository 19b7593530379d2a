package org.madang.identity;

import org.madang.api.Page;
import org.madang.api.PageRequest;
import org.osgi.annotation.versioning.ProviderType;

/** Every privileged act; lines are added, never changed. */
@ProviderType
public interface Audit {

    /**
     * Adds a line, in the unit of work of the act if there is one.
     *
     * @param act what, such as {@code contribution.hide}
     * @param about to what or whom, as an id
     */
    void record(Warrant warrant, String act, String about);

    /** The lines, the latest first; for auditors and administrators. */
    Page<AuditLine> list(PageRequest page, Caller by);
}
