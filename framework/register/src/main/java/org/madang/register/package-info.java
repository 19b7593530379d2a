/** The public record: append-only, signed, verifiable with other people's tools. */
@Export
@Version("1.0.0")
@NullMarked
package org.madang.register;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
