package dev.recobro.decisions.whatif;

import dev.recobro.decisions.allocation.Allocation;
import java.util.List;
import java.util.SortedMap;

/**
 * What a day would be worth; money in the base currency.
 *
 * @param expectedRecovery from the entries within the horizon
 * @param netValue what they add, less their cost
 * @param spend cost of the entries
 * @param entries of all lists
 * @param gap how much more net value other lists could have at most, as a share
 * @param uses one a capacity
 * @param entriesByAction by action id
 * @param heldByRule accounts on which nothing is allowed, by the rule that holds them
 */
public record WhatIfAnswer(
    double expectedRecovery,
    double netValue,
    double spend,
    long entries,
    double gap,
    List<Allocation.CapacityUse> uses,
    SortedMap<String, Long> entriesByAction,
    SortedMap<String, Long> heldByRule) {}
