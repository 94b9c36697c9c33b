package dev.recobro.messages;

import dev.recobro.decisions.Action;
import dev.recobro.decisions.offers.Offer;
import dev.recobro.domain.Placement;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * What a message is about.
 *
 * @param account its id
 * @param creditor empty when it isn't known
 * @param currency of the amount and the offer
 * @param debtorName empty when it isn't known
 * @param language of the debtor, BCP 47; empty when it isn't known
 * @param amountMinor overdue, or due soon where nothing is
 * @param dueDay of the oldest unpaid due, or the next, in days since 1970-01-01
 * @param offer null when the action offers nothing
 */
public record MessageCase(
    Action action,
    String account,
    String creditor,
    Currency currency,
    Placement placement,
    String debtorName,
    String language,
    String jurisdiction,
    long amountMinor,
    int dueDay,
    @Nullable Offer offer) {}
