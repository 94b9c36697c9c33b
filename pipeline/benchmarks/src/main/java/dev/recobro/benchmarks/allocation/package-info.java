/** The day's allocation at full size, beside OR-Tools' solvers on a smaller day. */
@NullMarked
package dev.recobro.benchmarks.allocation;

import org.jspecify.annotations.NullMarked;
