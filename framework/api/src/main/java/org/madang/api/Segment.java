package org.madang.api;

/**
 * A part of a contribution that is answered by itself.
 *
 * @param id names it
 * @param contribution the contribution's id
 * @param number its place in the contribution, from 1
 * @param text the part
 * @param answered whether it has a reasoned reply
 */
public record Segment(String id, String contribution, int number, String text, boolean answered) {}
