/** Draws a city's own diagram with a numbered way through it. */
@NullMarked
package org.madang.charter.internal.drawing;

import org.jspecify.annotations.NullMarked;
