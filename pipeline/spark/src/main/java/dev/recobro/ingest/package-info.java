/**
 * The portfolio's tables in, checked rows out: every row is either typed and exact, or kept as
 * rejected with the name of the check that it broke.
 */
@NullMarked
package dev.recobro.ingest;

import org.jspecify.annotations.NullMarked;
