package dev.recobro.api.run;

import dev.recobro.domain.Consent;
import dev.recobro.domain.Placement;
import dev.recobro.history.Contacts;
import dev.recobro.policy.Place;
import dev.recobro.policy.Subject;
import org.jspecify.annotations.Nullable;

/**
 * What contact law asks about one entry, as the night knew it.
 *
 * @param timeZone the debtor's as the tables say it; null where they don't
 * @param contacts with the debtor, whose days aren't known
 */
public record EntryFact(
    String accountId,
    String jurisdiction,
    @Nullable String timeZone,
    Placement placement,
    Subject subject,
    Consent consent,
    Place place,
    Contacts contacts) {}
