/** Judges a process by every rule that holds for it. */
@NullMarked
package org.madang.charter.internal.check;

import org.jspecify.annotations.NullMarked;
