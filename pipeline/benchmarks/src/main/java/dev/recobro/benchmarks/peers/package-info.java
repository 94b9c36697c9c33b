/** Other ways to learn from the same rows, which ours is held against. */
@NullMarked
package dev.recobro.benchmarks.peers;

import org.jspecify.annotations.NullMarked;
