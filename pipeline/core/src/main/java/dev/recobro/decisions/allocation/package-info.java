/**
 * Who gets which action today: the most net value that the day's capacities hold, found by prices
 * over options that lie in partitions. Start reading at {@link
 * dev.recobro.decisions.allocation.Allocator}.
 */
@NullMarked
package dev.recobro.decisions.allocation;

import org.jspecify.annotations.NullMarked;
