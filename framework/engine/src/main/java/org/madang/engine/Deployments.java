package org.madang.engine;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.madang.api.PackStatus;
import org.madang.api.PlatformException;
import org.osgi.annotation.versioning.ProviderType;

/** What is deployed, and a way to deploy files that were sent; they pass the same checks as a pack. */
@ProviderType
public interface Deployments {

    /**
     * Checks the files as one pack and deploys them if they are sound.
     *
     * @param name names the pack for its whole life
     * @param sender who sent it
     * @param files by path within the pack
     * @return what came of it; an unsound pack is a result, not an exception
     * @throws PlatformException PACK when the files are too many, too large or lead out of the pack
     */
    Outcome deploy(String name, String sender, Map<String, byte[]> files);

    /** The version of the engine that runs what is deployed. */
    String engine();

    /** Everything that is deployed, the oldest first. */
    List<Deployment> list();

    /**
     * What came of files that were sent.
     *
     * @param status whether new cases start on them, and why not
     * @param deployment where they are, when they are deployed
     */
    record Outcome(PackStatus status, Optional<Deployment> deployment) {}

    /**
     * Files that were deployed together.
     *
     * @param id names it
     * @param name the pack's name
     * @param source where the pack came from
     * @param time since when
     * @param models what it brought, if that was asked for
     */
    record Deployment(String id, String name, String source, Instant time, List<Model> models) {

        public Deployment {
            requireNonNull(id, "id");
            models = List.copyOf(models);
        }
    }

    /**
     * A process or decision of a deployment.
     *
     * @param isProcess whether it is a process, not a decision
     * @param id names this version
     * @param key names all its versions
     * @param name its label
     * @param version counts from 1
     * @param file the file it stands in
     */
    record Model(boolean isProcess, String id, String key, String name, int version, String file) {}
}
