package org.madang.charter.internal.data;

/**
 * Inputs that all tests of a column treat alike.
 *
 * @param sample one of them
 * @param text how a person says it
 */
record Region(Object sample, String text) {}
