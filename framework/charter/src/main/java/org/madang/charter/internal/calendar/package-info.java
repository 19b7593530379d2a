/** How places count days. */
@NullMarked
package org.madang.charter.internal.calendar;

import org.jspecify.annotations.NullMarked;
