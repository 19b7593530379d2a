package org.madang.engine.internal;

/** Sees to it that everything that is due gets done. */
@FunctionalInterface
interface Pump {

    /** Returns when nothing is due any more. */
    void runDue();
}
