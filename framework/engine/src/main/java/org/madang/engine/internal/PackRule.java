package org.madang.engine.internal;

import java.util.stream.Stream;

/** Finds one kind of fault in a pack. */
@FunctionalInterface
interface PackRule {

    Stream<Finding> check(PackModels models);
}
