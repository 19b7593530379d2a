@NullMarked
package org.madang.platform.internal;

import org.jspecify.annotations.NullMarked;
