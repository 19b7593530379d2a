/** Everything that speaks HTTP. */
@Export
@Version("1.0.0")
@NullMarked
package org.madang.web;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
