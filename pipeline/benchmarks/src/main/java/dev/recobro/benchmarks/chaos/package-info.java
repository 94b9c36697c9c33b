/** A server's process killed again and again while dialers work, and what is lost: nothing. */
@NullMarked
package dev.recobro.benchmarks.chaos;

import org.jspecify.annotations.NullMarked;
