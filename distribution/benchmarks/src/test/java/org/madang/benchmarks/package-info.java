@NullMarked
package org.madang.benchmarks;

import org.jspecify.annotations.NullMarked;
