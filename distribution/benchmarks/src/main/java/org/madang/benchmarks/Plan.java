package org.madang.benchmarks;

import java.util.List;

/**
 * How much is measured.
 *
 * @param contenders who takes part
 * @param instances cases in a round
 * @param warmUp rounds that do not count
 * @param rounds rounds that count
 */
record Plan(List<Contenders> contenders, int instances, int warmUp, int rounds) {}
