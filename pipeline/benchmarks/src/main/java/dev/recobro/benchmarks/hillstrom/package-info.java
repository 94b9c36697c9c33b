/**
 * Effects of actions on a real randomised trial: e-mails to 64,000 customers in three arms, by
 * Kevin Hillstrom, 2008.
 */
@NullMarked
package dev.recobro.benchmarks.hillstrom;

import org.jspecify.annotations.NullMarked;
