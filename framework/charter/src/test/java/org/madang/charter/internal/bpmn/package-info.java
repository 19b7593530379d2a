/** Tests. */
@NullMarked
package org.madang.charter.internal.bpmn;

import org.jspecify.annotations.NullMarked;
