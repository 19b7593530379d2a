/** Finds who speaks for the groups a policy concerns; the hearing itself is a process. */
@NullMarked
package org.madang.minorityhearing;

import org.jspecify.annotations.NullMarked;
