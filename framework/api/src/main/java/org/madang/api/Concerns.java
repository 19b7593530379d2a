package org.madang.api;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** Splits what people said into segments, and brings alike ones together, so that each is answered once and in full. */
@FrameworkService
@ProviderType
public interface Concerns {

    /**
     * Splits a contribution into these parts, in place of an earlier split; it is answered when all of them are.
     *
     * @throws PlatformException when the parts leave out or alter a word, or a part has been answered or merged
     */
    List<Segment> split(String contribution, List<String> parts, Actor by);

    /** The parts of a contribution, in order; none when it was not split. */
    List<Segment> segments(String contribution);

    /**
     * Brings contributions and segments together; a member of another concern leaves it.
     *
     * @throws PlatformException when the actor may not, the policy has ended, or something is not of it
     */
    Concern merge(PolicyId policy, Concern.Draft concern, Actor by);

    /**
     * Brings more contributions and segments into a concern.
     *
     * @throws PlatformException when the actor may not, the policy has ended, or something is not of it
     */
    Concern add(String concern, List<Answerable> members, Actor by);

    /**
     * Takes a contribution or segment out of its concern, so that it needs a reply of its own.
     *
     * @throws PlatformException when the actor may not, the policy has ended, or it is not in the concern
     */
    void remove(String concern, Answerable member, Actor by);

    /** The concern of this id. */
    Optional<Concern> find(String concern);

    /** The concerns of a policy, in the order they were made. */
    List<Concern> of(PolicyId policy);

    /** The members of a concern. */
    List<Answerable> members(String concern);
}
