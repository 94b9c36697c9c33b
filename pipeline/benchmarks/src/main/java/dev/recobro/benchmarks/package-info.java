/**
 * Whole-run benchmarks against peers. One {@link dev.recobro.benchmarks.Benchmark} a name, listed
 * in {@link dev.recobro.benchmarks.Benchmarks}; each ends in a {@link
 * dev.recobro.benchmarks.Report}.
 */
@NullMarked
package dev.recobro.benchmarks;

import org.jspecify.annotations.NullMarked;
