/**
 * One account's history and what follows from it alone: settlement, delinquency and its path, on
 * any day. Nothing here can see past the as-of day.
 */
@NullMarked
package dev.recobro.history;

import org.jspecify.annotations.NullMarked;
