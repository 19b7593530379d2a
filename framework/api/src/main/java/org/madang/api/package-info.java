/** What a plugin vendor and an embedder see: steps, plain values, and the services of the framework. */
@Export
@Version("1.0.0")
@NullMarked
package org.madang.api;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
