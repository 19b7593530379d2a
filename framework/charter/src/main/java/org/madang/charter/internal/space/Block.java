package org.madang.charter.internal.space;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * A parallel fork whose branches do not touch each other.
 *
 * @param join where they meet; null if each branch ends by itself
 * @param branches how many
 * @param inside the spots of all branches
 */
record Block(@Nullable Spot join, int branches, BitSet inside) {}
