/** What a model can do: every state the engine can bring it to. */
@NullMarked
package org.madang.charter.internal.space;

import org.jspecify.annotations.NullMarked;
