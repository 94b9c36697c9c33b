/**
 * Policies that live day by day against the simulator, under one law and one set of capacities, and
 * what each of them collects. Start reading at {@link dev.recobro.backtest.Backtest}.
 */
@NullMarked
package dev.recobro.backtest;

import org.jspecify.annotations.NullMarked;
