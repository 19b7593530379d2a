package org.madang.web.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.madang.web.internal.TypedValues.Typed;

/** Everything a worker outside may send; a field that is not here is refused by its name. */
final class ExternalTaskBodies {

    private ExternalTaskBodies() {}

    /**
     * Asks for tasks.
     *
     * @param asyncResponseTimeout how many milliseconds the answer may wait for a task
     * @param sorting only by createTime, ascending: what waits longest goes first
     */
    record Fetch(
            String workerId,
            Optional<Integer> maxTasks,
            Optional<Boolean> usePriority,
            Optional<Long> asyncResponseTimeout,
            Optional<List<Topic>> topics,
            Optional<List<Sort>> sorting) {}

    /**
     * Asks for tasks of one step.
     *
     * @param topicName the name of the step
     * @param lockDuration milliseconds
     * @param variables the inputs to hand over; all when it is left out
     * @param localVariables makes no difference: inputs are local
     * @param deserializeValues makes no difference: JSON comes as text
     * @param businessKey only of this policy
     * @param withoutTenantId makes no difference: there are no tenants
     */
    record Topic(
            String topicName,
            long lockDuration,
            Optional<List<String>> variables,
            Optional<Boolean> localVariables,
            Optional<Boolean> deserializeValues,
            Optional<Boolean> includeExtensionProperties,
            Optional<String> businessKey,
            Optional<String> processDefinitionKey,
            Optional<List<String>> processDefinitionKeyIn,
            Optional<Boolean> withoutTenantId) {}

    record Sort(String sortBy, Optional<String> sortOrder) {}

    record Complete(
            String workerId, Optional<Map<String, Typed>> variables, Optional<Map<String, Typed>> localVariables) {}

    /**
     * Work that failed.
     *
     * @param retryTimeout milliseconds
     * @param variables must be empty: what failed hands nothing over
     * @param localVariables must be empty
     */
    record Failed(
            String workerId,
            Optional<String> errorMessage,
            Optional<String> errorDetails,
            Optional<Integer> retries,
            Optional<Long> retryTimeout,
            Optional<Map<String, Typed>> variables,
            Optional<Map<String, Typed>> localVariables) {}

    record BpmnError(
            String workerId, String errorCode, Optional<String> errorMessage, Optional<Map<String, Typed>> variables) {}

    /** @param newDuration milliseconds from now */
    record ExtendLock(String workerId, long newDuration) {}

    record Unlock(Optional<String> workerId) {}
}
