/** A Spark cluster of this machine's processes, and the same night on it as here. */
@NullMarked
package dev.recobro.benchmarks.cluster;

import org.jspecify.annotations.NullMarked;
