/** How it is done. */
@NullMarked
package org.madang.register.internal;

import org.jspecify.annotations.NullMarked;
