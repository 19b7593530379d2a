/** Says who somebody is and in which roles, and keeps it apart from what they said. */
@Export
@Version("1.0.0")
@NullMarked
package org.madang.identity;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
