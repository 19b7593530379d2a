/** The command line of the distribution. */
@NullMarked
package org.madang.server;

import org.jspecify.annotations.NullMarked;
