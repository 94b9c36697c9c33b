package dev.recobro.decisions.day;

import dev.recobro.domain.Arm;
import org.jspecify.annotations.Nullable;

/**
 * What was decided for one account.
 *
 * @param action its number in the catalogue; -1 for none
 * @param arm which policy decided
 * @param probability with which that was decided, over all draws of the day
 * @param notListed why there is no action; null when there is one
 */
public record AccountDecision(
    int action, Arm arm, double probability, @Nullable NotListed notListed) {}
