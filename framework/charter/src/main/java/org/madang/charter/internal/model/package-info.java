/** What a model says, as the engine would deploy it. */
@NullMarked
package org.madang.charter.internal.model;

import org.jspecify.annotations.NullMarked;
