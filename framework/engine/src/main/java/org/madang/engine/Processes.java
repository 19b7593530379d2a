package org.madang.engine;

import java.util.List;
import java.util.Set;
import org.madang.api.PlatformException;
import org.madang.api.PolicyId;
import org.madang.api.Values;
import org.osgi.annotation.versioning.ProviderType;

/** Starts processes for policies and moves them; one policy has at most one process of its own, which may call others. */
@ProviderType
public interface Processes {

    /**
     * Starts the latest version of a process for a policy.
     *
     * @throws PlatformException NOT_FOUND when there is no such process, CONFLICT when the policy's process runs already
     */
    void start(String process, PolicyId policy, Values variables);

    /** Whether a process of this policy still runs. */
    boolean isRunning(PolicyId policy);

    /**
     * Hands a message to the policy's process that waits for it.
     *
     * @throws PlatformException NOT_FOUND when the policy has no running process, RULE when nobody waits for the message
     */
    void correlate(String message, PolicyId policy, Values values);

    /** Whether some process of this policy waits for the message now. */
    boolean awaits(PolicyId policy, String message);

    /** Hands a signal to every process, of whatever policy, that waits for it. */
    void signal(String signal, Values values);

    /** Ends every process of the policy where it stands; the reason goes into the events. */
    void cancel(PolicyId policy, String reason);

    /** Sets variables of the policy's own process. */
    void set(PolicyId policy, Values values);

    /** The variables of the policy's own process; none when it does not run. */
    Values variables(PolicyId policy);

    /**
     * Of the variables of the policy's own process these, as far as they are flags, whole numbers or texts of at most 4000
     * characters; one query, for what is asked often.
     */
    Values variables(PolicyId policy, Set<String> names);

    /** The latest version of every process that can be started. */
    List<Definition> definitions();

    /** The ids of the activities where tokens of the policy's processes wait. */
    List<String> activeActivities(PolicyId policy);

    /** What happened in the policy's processes, oldest first. */
    List<ProcessEvent> events(PolicyId policy);
}
