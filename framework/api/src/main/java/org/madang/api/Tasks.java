package org.madang.api;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** The work that waits for people. */
@FrameworkService
@ProviderType
public interface Tasks {

    /** The open tasks of a policy and of every process called for it, oldest first. */
    List<Task> of(PolicyId policy);

    /** The open tasks a role may do, oldest first, at most {@code limit}. */
    List<Task> forRole(String role, int limit);

    /**
     * Takes a task, so that nobody else completes it.
     *
     * @throws PlatformException when there is no such task, the actor may not do it, or another has taken it
     */
    void claim(String task, Actor by);

    /**
     * Completes a task and lets the process go on, in one transaction.
     *
     * @throws PlatformException when there is no such task, the actor may not do it, or a rule of the procedure forbids
     *     what follows; the task then stays open, and nothing has changed
     */
    void complete(String task, Actor by, Values form);
}
