@NullMarked
package org.madang.server.internal;

import org.jspecify.annotations.NullMarked;
