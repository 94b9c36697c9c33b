/**
 * Scoring one account on one day: where it stands, its propensities and segment, what each action
 * is worth on it, and what holds it. The night asks it of a ledger, the API of what it is sent.
 */
@NullMarked
package dev.recobro.scoring;

import org.jspecify.annotations.NullMarked;
