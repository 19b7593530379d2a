/** Tells what was found: to people, and to machines. */
@NullMarked
package org.madang.charter.internal.report;

import org.jspecify.annotations.NullMarked;
