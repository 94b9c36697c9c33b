/**
 * The ledger: one row per account with its whole history, bucketed by debtor, built once and then
 * only added to. Its manifest is the only truth, so that a crash at any point leaves it usable.
 */
@NullMarked
package dev.recobro.ledger;

import org.jspecify.annotations.NullMarked;
