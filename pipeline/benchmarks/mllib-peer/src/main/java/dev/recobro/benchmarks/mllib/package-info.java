/** Spark MLlib's boosted trees as a peer, in a process of its own. */
@NullMarked
package dev.recobro.benchmarks.mllib;

import org.jspecify.annotations.NullMarked;
