/** Tests. */
@NullMarked
package org.madang.charter.internal.proof;

import org.jspecify.annotations.NullMarked;
