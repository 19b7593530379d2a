package org.madang.charter.internal.space;

import java.util.List;
import org.madang.charter.internal.model.Flow;

/**
 * One thing the data may decide at a fork.
 *
 * @param taken the ways taken; empty if the engine finds none and throws
 * @param held the conditional flows whose conditions held
 */
record Outcome(List<Way> taken, List<Flow> held) {}
