/** Asks the real engine what a model does, and compares. */
@NullMarked
package org.madang.charter.oracle;

import org.jspecify.annotations.NullMarked;
