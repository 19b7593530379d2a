/** Starts Madang from a plain program and hands out its services. */
@NullMarked
package org.madang.platform;

import org.jspecify.annotations.NullMarked;
