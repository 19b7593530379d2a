package org.madang.benchmarks;

/**
 * How far the cases of a contender have come, since it is there.
 *
 * @param first how many have had their first step
 * @param last how many have had their last
 */
record Passed(long first, long last) {}
