/** How it is done. */
@NullMarked
package org.madang.charter.internal;

import org.jspecify.annotations.NullMarked;
