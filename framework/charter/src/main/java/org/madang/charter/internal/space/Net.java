package org.madang.charter.internal.space;

import java.util.List;
import org.madang.charter.internal.model.Problem;

/**
 * A process, and those it calls, made ready for tokens.
 *
 * @param problems what keeps the whole from being judged
 */
record Net(Spot root, List<Spot> spots, List<Problem> problems) {}
