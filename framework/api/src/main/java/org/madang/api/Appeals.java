package org.madang.api;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** Appeals against decisions and inadmissibility, decided by a body that did not decide first. */
@FrameworkService
@ProviderType
public interface Appeals {

    /**
     * Files an appeal and tells the policy's process.
     *
     * @throws PlatformException when there is nothing to appeal against, or the time for it is over
     */
    Appeal file(PolicyId policy, Appeal.Filing filing, Actor by);

    /**
     * Decides an appeal.
     *
     * @throws PlatformException when the body or the actor decided first, or filed the appeal, or there are no reasons
     */
    Appeal decide(String appeal, Appeal.Ruling ruling, Actor by);

    /** The appeal of this id. */
    Optional<Appeal> find(String appeal);

    /** The appeals of a policy, oldest first. */
    List<Appeal> of(PolicyId policy);
}
