/** Joins the domain to the running processes: one transaction, starting and moving processes, tables of one's own. */
@Export
@Version("1.0.0")
@NullMarked
package org.madang.engine;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
