package org.madang.engine.internal;

import java.util.List;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.madang.api.PolicyId;

/**
 * A case that was moved and may have to be taken back.
 *
 * @param before what happened in it, oldest first
 */
record MovedCase(
        PolicyId policy, String instance, ProcessDefinition from, ProcessDefinition to, List<CaseEvents.Row> before) {

    MovedCase {
        before = List.copyOf(before);
    }
}
