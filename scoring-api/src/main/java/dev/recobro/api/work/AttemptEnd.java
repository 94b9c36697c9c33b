package dev.recobro.api.work;

import dev.recobro.store.EntryStanding;
import dev.recobro.store.EntryTable;
import dev.recobro.store.Lease;
import java.time.Instant;
import java.util.Optional;

/** What becomes of the entry of an attempt that has come to its end. */
record AttemptEnd(WorkSettings settings, Disposition said, Instant now) {

  /** It rests and comes again where nobody, or somebody else, answered; else it is done. */
  Optional<EntryStanding> leave(EntryTable entries, Lease lease) {
    return switch (said.outcome()) {
      case NO_ANSWER, BUSY, VOICEMAIL, THIRD_PARTY -> again(entries, lease);
      case CALLBACK -> said.callbackAt() == null ? again(entries, lease) : entries.free(lease);
      case PROMISE -> entries.free(lease);
      case DELIVERED,
          OPENED,
          CLICKED,
          REPLIED,
          BOUNCED,
          UNDELIVERABLE,
          WRONG_NUMBER,
          DISCONNECTED,
          RIGHT_PARTY_CONTACT,
          PAYMENT,
          REFUSED,
          DISPUTE,
          OPT_OUT,
          CEASE ->
          entries.done(lease);
    };
  }

  private Optional<EntryStanding> again(EntryTable entries, Lease lease) {
    return entries.retry(lease, now.plus(settings.retryAfter()), settings.tries());
  }
}
