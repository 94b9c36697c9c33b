package dev.recobro.backtest;

/**
 * What policies are made from.
 *
 * @param life that the policy will live
 * @param seed of its draws
 * @param end first day that doesn't count any more
 * @param days of the window
 */
record PolicyNeeds(Life life, long seed, int end, int days) {}
