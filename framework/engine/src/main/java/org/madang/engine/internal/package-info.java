/** Camunda, and what it takes to run it safely. */
@NullMarked
package org.madang.engine.internal;

import org.jspecify.annotations.NullMarked;
