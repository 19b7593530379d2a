/** How it is done. */
@NullMarked
package org.madang.web.internal;

import org.jspecify.annotations.NullMarked;
