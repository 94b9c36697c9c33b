/**
 * Why an account's propensity is what it is, and what would change it most: contributions summed to
 * groups that a person understands, and predictions with one group as a typical payer has it.
 */
@NullMarked
package dev.recobro.reasons;

import org.jspecify.annotations.NullMarked;
