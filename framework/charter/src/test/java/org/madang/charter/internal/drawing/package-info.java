@NullMarked
package org.madang.charter.internal.drawing;

import org.jspecify.annotations.NullMarked;
