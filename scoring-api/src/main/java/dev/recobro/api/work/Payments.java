package dev.recobro.api.work;

import dev.recobro.api.run.Json;
import dev.recobro.api.run.PublishedRun;
import dev.recobro.domain.Money;
import dev.recobro.store.AuditDraft;
import dev.recobro.store.EntryStanding;
import dev.recobro.store.RecordedPayment;
import dev.recobro.store.Store;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Records payments, once each, and takes the accounts off every list. */
public final class Payments {
  private final Store store;
  private final Listings listings;
  private final InstantSource clock;

  /** Payments are recorded in {@code store}. */
  public Payments(Store store, Listings listings, InstantSource clock) {
    this.store = store;
    this.listings = listings;
    this.clock = clock;
  }

  /** What was done: whether it was known, and how many entries were withdrawn. */
  private record Done(boolean known, boolean same, int withdrawn) {}

  /**
   * Records a payment, and answers when it is on the disk.
   *
   * @throws Refused when the account has another payment of that id, or its currency isn't known
   */
  public Reply record(PublishedRun run, PaymentSeen seen) {
    Instant now = clock.instant();
    Optional<KnownAccount> account = listings.account(run, listings.of(run), seen.accountId());
    Money amount = KnownAccount.amount(seen.amount(), seen.currency(), account);
    if (amount.minor() <= 0) {
      throw Refused.wrong("amount: it is above zero.");
    }
    String debtor = account.map(KnownAccount::debtorId).orElse("");
    RecordedPayment payment =
        new RecordedPayment(
            seen.accountId(),
            seen.paymentId(),
            seen.paidOn(),
            amount,
            seen.dueId(),
            seen.method(),
            now);
    Done done =
        store.write(
            work -> {
              if (!work.recorded().add(payment)) {
                RecordedPayment known =
                    work.recorded().payment(seen.accountId(), seen.paymentId()).orElseThrow();
                return new Done(true, payment.sameAs(known), 0);
              }
              List<EntryStanding> entries = work.entries().ofAccount(seen.accountId());
              int withdrawn = new Withdrawal(work, now).of(entries, "payment");
              work.audit(
                  new AuditDraft(
                      now,
                      "payment",
                      seen.accountId(),
                      debtor,
                      seen.source(),
                      seen.paymentId(),
                      body(payment)));
              return new Done(false, true, withdrawn);
            });
    if (!done.same()) {
      throw Refused.conflict(
          "Account "
              + seen.accountId()
              + " has another payment "
              + seen.paymentId()
              + ": give each payment an id of its own.");
    }
    return new Reply(201, answer(seen, done.withdrawn()), done.known());
  }

  private static String body(RecordedPayment payment) {
    return Json.text(
        out -> {
          out.writeStartObject();
          out.writeStringField("paid_on", payment.paidOn().toString());
          out.writeStringField("amount", payment.amount().major().toPlainString());
          out.writeStringField("currency", payment.amount().currency().getCurrencyCode());
          out.writeEndObject();
        });
  }

  private static String answer(PaymentSeen seen, int withdrawn) {
    return Json.text(
        out -> {
          out.writeStartObject();
          out.writeStringField("account_id", seen.accountId());
          out.writeStringField("payment_id", seen.paymentId());
          out.writeNumberField("withdrawn_entries", withdrawn);
          out.writeEndObject();
        });
  }
}
