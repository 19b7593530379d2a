/** The rule language: a clerk's sentences. */
@NullMarked
package org.madang.charter.internal.rules;

import org.jspecify.annotations.NullMarked;
