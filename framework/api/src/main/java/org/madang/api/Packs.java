package org.madang.api;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
     * Whether a real engine, in memory, goes the way through a process that breaks a rule, as the charter found it. Deploys
     * nothing.
     *
     * @param pack a folder or a jar; what it calls and does not hold is taken from what is deployed
     * @param process the key of the process
     * @param rule the id of a refuted rule, such as {@code sound.finish}
     * @return false also when the rule is not refuted, or without a way, such as by a missing role
     * @throws PlatformException PACK when the pack can not be read
     */
    boolean replays(Path pack, String process, String rule);

    /**
     * Lets a real engine, in memory, go ways through models, without data, people, steps and time. Deploys nothing.
     *
     * @param models BPMN files by name, ending in {@code .bpmn}; also those that are called
     * @return for each way why the engine does not go it; empty where it does
     */
    List<Optional<String>> walk(Map<String, byte[]> models, List<Way> ways);

    /**
     * Waits until every pack seen so far has been checked; packs are checked one after the other on a thread of their own.
     *
     * @return whether they came to rest in this time; a pack that waits for a step is at rest
     */
    boolean settle(Duration atMost);
}
