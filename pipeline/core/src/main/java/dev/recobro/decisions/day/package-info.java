/**
 * The decisions of one day: who is left alone for comparison, who explores, and what the rest are
 * allocated; each with the probability that it had. Start reading at {@link
 * dev.recobro.decisions.day.DayPlanner}.
 */
@NullMarked
package dev.recobro.decisions.day;

import org.jspecify.annotations.NullMarked;
