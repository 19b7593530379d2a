/** Translates policies and contributions by machine, and says what is left for people. */
@NullMarked
package org.madang.translation;

import org.jspecify.annotations.NullMarked;
