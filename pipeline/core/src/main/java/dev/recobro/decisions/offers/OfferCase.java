package dev.recobro.decisions.offers;

import dev.recobro.domain.Stage;

/**
 * What an offer is worked out from.
 *
 * @param day the as-of day, since 1970-01-01
 * @param overdueMinor what the offer is about, in minor units
 * @param scheduledMinorPerDay dues that run on meanwhile, a day
 * @param baselineShare of the overdue amount that comes in within the horizon if the debtor is left
 *     alone, 0 to 1
 * @param effectShare what the action adds to that share
 */
public record OfferCase(
    int day,
    long overdueMinor,
    int daysPastDue,
    Stage stage,
    double scheduledMinorPerDay,
    double baselineShare,
    double effectShare) {}
