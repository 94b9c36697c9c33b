/**
 * Champion and challengers side by side: each decides for the debtors drawn to it, by its own model
 * set, catalogue and part of the capacities. Start reading at {@link
 * dev.recobro.decisions.strategies.Strategies}.
 */
@NullMarked
package dev.recobro.decisions.strategies;

import org.jspecify.annotations.NullMarked;
