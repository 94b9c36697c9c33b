package dev.recobro.api.work;

import dev.recobro.api.run.EntryFact;
import dev.recobro.api.run.EntryLine;
import dev.recobro.domain.AccountId;
import dev.recobro.domain.Channel;
import dev.recobro.domain.Direction;
import dev.recobro.domain.Outcome;
import dev.recobro.history.Contacts;
import dev.recobro.policy.PastContact;
import dev.recobro.policy.Place;
import dev.recobro.store.RecordedContact;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The contacts with a debtor that the night knew, and those that were recorded since. */
final class PastContacts {
  private static final AccountId ANOTHER = new AccountId("another of the debtor's accounts");
  private static final Channel[] CHANNELS = Channel.values();
  private static final Outcome[] OUTCOMES = Outcome.values();

  private PastContacts() {}

  /** One of a second, channel and outcome is the same, whether the night or the API knows it. */
  private record Trace(long second, Channel channel, Outcome outcome) {}

  static List<PastContact> of(
      EntryLine line, EntryFact fact, List<RecordedContact> recorded, Instant now) {
    List<PastContact> all = new ArrayList<>();
    Set<Trace> told = new HashSet<>();
    for (RecordedContact contact : recorded) {
      if (!contact.at().isAfter(now)) {
        told.add(new Trace(contact.at().getEpochSecond(), contact.channel(), contact.outcome()));
        all.add(past(line, fact, contact));
      }
    }
    Contacts known = fact.contacts();
    for (int i = 0; i < known.count(); i++) {
      Channel channel = CHANNELS[known.channel()[i]];
      Outcome outcome = OUTCOMES[known.outcome()[i]];
      if (!told.contains(new Trace(known.second()[i], channel, outcome))) {
        all.add(
            new PastContact(
                Instant.ofEpochSecond(known.second()[i]),
                channel,
                outcome,
                known.inbound(i) ? Direction.INBOUND : Direction.OUTBOUND,
                (known.kind()[i] & Contacts.OTHER_ACCOUNT) == 0 ? null : ANOTHER,
                null,
                Place.UNKNOWN));
      }
    }
    return all;
  }

  private static PastContact past(EntryLine line, EntryFact fact, RecordedContact contact) {
    @Nullable String address = contact.address();
    return new PastContact(
        contact.at(),
        contact.channel(),
        contact.outcome(),
        contact.direction(),
        contact.accountId().isEmpty() ? null : new AccountId(contact.accountId()),
        address,
        address != null && address.equals(line.address()) ? fact.place() : Place.UNKNOWN);
  }
}
