/** How it is done. */
@NullMarked
package org.madang.identity.internal;

import org.jspecify.annotations.NullMarked;
