/** Tries the whole of Madang from outside. */
@NullMarked
package org.madang.acceptance;

import org.jspecify.annotations.NullMarked;
