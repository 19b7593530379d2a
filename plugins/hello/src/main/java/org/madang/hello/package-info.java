/** The smallest plugin; the one to copy. */
@NullMarked
package org.madang.hello;

import org.jspecify.annotations.NullMarked;
