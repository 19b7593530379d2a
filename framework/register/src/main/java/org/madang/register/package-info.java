/** Checks the public record without a platform: its signatures, its tiles, its entries, its proofs. */
@Export
@Version("1.0.0")
@NullMarked
package org.madang.register;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
