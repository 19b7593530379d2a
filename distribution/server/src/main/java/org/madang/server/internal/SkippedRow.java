package org.madang.server.internal;

/** A row of a file that was not imported; the line is where it begins, counted from 1. */
record SkippedRow(String file, long line, String reason) {}
