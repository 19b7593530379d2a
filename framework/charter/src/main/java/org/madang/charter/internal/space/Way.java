package org.madang.charter.internal.space;

import org.madang.charter.internal.model.Flow;

/** A sequence flow to where it leads; links are followed. */
record Way(Flow flow, Spot from, Spot to) {}
