package org.madang.charter.internal.drawing;

/** A place on the plane, in pixels. */
record Point(double x, double y) {}
