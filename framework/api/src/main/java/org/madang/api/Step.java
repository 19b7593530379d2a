package org.madang.api;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Does one kind of work in a process.
 *
 * <p>A step keeps nothing about a case between calls. It may be called from several threads, and for one token more
 * than once: what it does outside the house must be safe to repeat.
 */
@ConsumerType
@FunctionalInterface
public interface Step {

    /**
     * Does the work once.
     *
     * @throws Exception when someone must look; the call is repeated with back-off, then becomes an incident
     */
    StepResult run(StepCall call) throws Exception;
}
