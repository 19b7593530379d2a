package org.madang.charter.oracle;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** A step done in passing. */
public final class Passing implements JavaDelegate {

    @Override
    public void execute(DelegateExecution execution) {
        // nothing to do
    }
}
