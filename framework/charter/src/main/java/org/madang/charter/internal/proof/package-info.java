/** Decides rules over all that a process can do, and tells the way that breaks one. */
@NullMarked
package org.madang.charter.internal.proof;

import org.jspecify.annotations.NullMarked;
