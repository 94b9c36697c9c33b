/** The nightly run: scores, values, ranking, and the run published whole or not at all. */
@NullMarked
package dev.recobro.nightly;

import org.jspecify.annotations.NullMarked;
