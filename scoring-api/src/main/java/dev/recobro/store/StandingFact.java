package dev.recobro.store;

import dev.recobro.domain.Fact;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something that was said for good.
 *
 * @param accountId empty unless the fact is about an account
 * @param channel empty unless it is about a channel
 * @param address empty unless it is about an address
 */
public record StandingFact(
    Fact fact, String debtorId, String accountId, String channel, String address, Instant since) {

  /** What a contact told for good; empty when it told nothing of the kind. */
  public static Optional<StandingFact> of(RecordedContact contact) {
    String address = contact.address();
    return Optional.ofNullable(
        switch (contact.outcome()) {
          case CEASE -> told(contact, Fact.CEASE, "", "", "");
          case DISPUTE -> told(contact, Fact.DISPUTE, contact.accountId(), "", "");
          case OPT_OUT -> told(contact, Fact.OPT_OUT, "", contact.channel().code(), "");
          case WRONG_NUMBER, DISCONNECTED, UNDELIVERABLE ->
              address == null ? null : told(contact, Fact.INVALID, "", "", address);
          case DELIVERED,
              OPENED,
              CLICKED,
              REPLIED,
              BOUNCED,
              NO_ANSWER,
              BUSY,
              VOICEMAIL,
              THIRD_PARTY,
              RIGHT_PARTY_CONTACT,
              PROMISE,
              PAYMENT,
              REFUSED,
              CALLBACK ->
              null;
        });
  }

  private static @Nullable StandingFact told(
      RecordedContact contact, Fact fact, String accountId, String channel, String address) {
    return new StandingFact(
        fact, contact.debtorId(), accountId, channel, address, contact.recordedAt());
  }
}
