package org.madang.charter;

/**
 * One sentence of a way through a model.
 *
 * @param activity the id of the element it is about
 */
public record Step(String activity, String sentence) {}
