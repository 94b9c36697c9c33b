/** Policies beside each other on simulated books: what deciding by effects is worth. */
@NullMarked
package dev.recobro.benchmarks.decisions;

import org.jspecify.annotations.NullMarked;
