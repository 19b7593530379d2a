package org.madang.api;

import org.osgi.annotation.versioning.ProviderType;

/** What people think of contributions: one support for each voter and contribution, the last one counts. */
@FrameworkService
@ProviderType
public interface Supports {

    /**
     * Gives a support, in place of the actor's earlier one; nobody gives another's.
     *
     * @throws PlatformException when the actor may not, the consultation is not open or the contribution is hidden
     */
    SupportCounts give(String contribution, Support support, Actor by);

    /** Takes supports given elsewhere, the latest of each voter and contribution; at any speed, in one transaction. */
    ImportReport importAll(ImportBatch<ImportedSupport> batch, Actor by);

    /** What people think of a contribution. */
    SupportCounts counts(String contribution);
}
