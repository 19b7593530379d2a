package org.madang.api;

/**
 * Alike contributions and segments that are answered together.
 *
 * @param id names it
 * @param policy the policy
 * @param title what they have in common
 * @param members how many there are
 * @param answered whether it has a reasoned reply
 */
public record Concern(String id, PolicyId policy, String title, long members, boolean answered) {}
