/** Reads BPMN files as the engine would. */
@NullMarked
package org.madang.charter.internal.bpmn;

import org.jspecify.annotations.NullMarked;
