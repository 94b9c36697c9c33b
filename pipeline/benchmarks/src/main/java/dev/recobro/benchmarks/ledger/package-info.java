/**
 * The ledger at full size: building it, one night's addition, and the features of every account in
 * one pass, beside DuckDB computing those that SQL can say from the same event files.
 */
@NullMarked
package dev.recobro.benchmarks.ledger;

import org.jspecify.annotations.NullMarked;
