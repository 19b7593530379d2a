/** The domain of participation; its services are those of {@code org.madang.api}, and here stands who may do which act. */
@NullMarked
package org.madang.participation;

import org.jspecify.annotations.NullMarked;
