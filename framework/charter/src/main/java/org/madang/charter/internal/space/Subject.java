package org.madang.charter.internal.space;

import java.util.Set;
import java.util.function.Function;
import org.madang.charter.internal.model.Pack;
import org.madang.charter.internal.model.ProcessModel;

/**
 * What a rule is checked against.
 *
 * @param space all the process can do; it may know less of the data, so that nothing counts as dead for a value of today
 * @param spaceFor the same, but other orders of what is not watched may be left out: smaller
 */
public record Subject(Pack pack, ProcessModel process, StateSpace space, Function<Set<String>, StateSpace> spaceFor) {}
