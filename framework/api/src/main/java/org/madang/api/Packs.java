package org.madang.api;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** The process packs of this platform: what was offered to it, and what came of it. */
@FrameworkService
@ProviderType
public interface Packs {

    /** Every pack seen since the start, by name. */
    List<PackStatus> all();

    /**
     * Checks the pack in a folder or a jar and deploys it if it is sound; otherwise nothing of it is deployed.
     *
     * @return what came of it; an unsound pack is a result, not an exception
     */
    PackStatus deploy(Path pack);

    /**
     * Waits until every pack seen so far has been checked; packs are checked one after the other on a thread of their own.
     *
     * @return whether they came to rest in this time; a pack that waits for a step is at rest
     */
    boolean settle(Duration atMost);
}
