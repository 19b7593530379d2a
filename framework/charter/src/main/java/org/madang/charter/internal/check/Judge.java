package org.madang.charter.internal.check;

/** Judges the rules of some kinds. */
@FunctionalInterface
interface Judge {
    Ruling judge(Matter matter);
}
