package org.madang.participation.internal;

import org.madang.api.StepResult;

/** What a step of the framework does. */
@FunctionalInterface
interface Act {

    StepResult run(ActCall call);
}
