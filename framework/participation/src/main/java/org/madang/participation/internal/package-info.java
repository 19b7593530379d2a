/** How participation is done. */
@NullMarked
package org.madang.participation.internal;

import org.jspecify.annotations.NullMarked;
