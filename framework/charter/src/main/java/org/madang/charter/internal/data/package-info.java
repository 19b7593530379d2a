/** What expressions and decision tables of a model say. */
@NullMarked
package org.madang.charter.internal.data;

import org.jspecify.annotations.NullMarked;
