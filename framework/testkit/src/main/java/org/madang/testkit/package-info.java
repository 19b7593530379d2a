/** Tests steps, plugins and process packs on a real platform, in virtual time. */
@NullMarked
package org.madang.testkit;

import org.jspecify.annotations.NullMarked;
