/** The domain of participation; its services are those of {@code org.madang.api}, this package adds nothing public. */
@NullMarked
package org.madang.participation;

import org.jspecify.annotations.NullMarked;
