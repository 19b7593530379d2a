package org.madang.register;

import java.util.OptionalLong;

/**
 * Something wrong with a public record.
 *
 * @param file the file that is wrong
 * @param entry the first entry it is wrong about
 * @param what in one sentence
 */
public record RecordFault(String file, OptionalLong entry, String what) {}
