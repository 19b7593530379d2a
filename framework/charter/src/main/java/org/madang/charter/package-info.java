/** Proves rules about a process model before it may run. */
@Export
@Version("1.0.0")
@NullMarked
package org.madang.charter;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
