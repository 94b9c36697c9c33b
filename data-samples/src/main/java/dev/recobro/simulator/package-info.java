/**
 * A make-believe portfolio: debtors with hidden types that are contacted, promise, pay or don't. It
 * writes portfolio tables, and can be stepped a day at a time under any policy.
 */
@NullMarked
package dev.recobro.simulator;

import org.jspecify.annotations.NullMarked;
