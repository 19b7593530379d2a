package org.madang.charter.internal.check;

/** Judges the rules of some kinds. */
@FunctionalInterface
interface Judge {
    Finding judge(Matter matter);
}
