/**
 * The whole night as users start it, beside what a script and what Spark alone would do for a part
 * of it; and how the night grows.
 */
@NullMarked
package dev.recobro.benchmarks.nightly;

import org.jspecify.annotations.NullMarked;
