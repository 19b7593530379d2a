/** Measures the platform beside what it is built from and what it is compared with. */
@NullMarked
package org.madang.benchmarks;

import org.jspecify.annotations.NullMarked;
