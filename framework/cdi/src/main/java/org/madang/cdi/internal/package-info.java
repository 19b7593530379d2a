@NullMarked
package org.madang.cdi.internal;

import org.jspecify.annotations.NullMarked;
