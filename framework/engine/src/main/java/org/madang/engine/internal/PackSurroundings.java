package org.madang.engine.internal;

import java.util.Optional;
import java.util.Set;

/** What a pack can count on besides itself. */
interface PackSurroundings {

    /** Whether somebody provides the step now. */
    boolean offers(StepNeed step);

    /** The names of the steps on offer. */
    Set<String> steps();

    /** The pack that a deployed process came with. */
    Optional<String> packOfProcess(String key);

    /** The pack that a deployed decision came with. */
    Optional<String> packOfDecision(String key);

    /** The BPMN in which a process is deployed now. */
    Optional<byte[]> modelOfProcess(String key);

    /** The DMN in which a decision is deployed now. */
    Optional<byte[]> modelOfDecision(String key);
}
