package dev.recobro.api.work;

import dev.recobro.domain.Outcome;
import dev.recobro.store.AccountOverride;
import dev.recobro.store.EntryStanding;
import dev.recobro.store.OverrideTables;
import dev.recobro.store.RecordedContact;
import dev.recobro.store.StandingFact;
import dev.recobro.store.Work;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the end of a contact does at once to lists, flags and contact points. */
final class Aftermath {
  private final Work work;
  private final RecordedContact contact;
  private final Instant now;
  private final Withdrawal withdrawal;

  Aftermath(Work work, RecordedContact contact, Instant now) {
    this.work = work;
    this.contact = contact;
    this.now = now;
    this.withdrawal = new Withdrawal(work, now);
  }

  /**
   * Does it.
   *
   * @param heldUntil until when a promise holds the account
   * @param callbackAt when the debtor wants to be called
   * @return whether entries may have changed by it
   */
  boolean of(@Nullable Instant heldUntil, @Nullable Instant callbackAt) {
    work.overrides().calledBack(contact.accountId());
    Optional<StandingFact> said = StandingFact.of(contact);
    said.ifPresent(work.overrides()::state);
    Outcome outcome = contact.outcome();
    switch (outcome) {
      case PROMISE -> promised(Objects.requireNonNull(heldUntil, "a promise holds its account"));
      case PAYMENT, REFUSED, DISPUTE -> withdrawal.of(ofAccount(), outcome.code());
      case OPT_OUT ->
          withdrawal.of(
              ofDebtor().stream()
                  .filter(one -> one.entry().channel() == contact.channel())
                  .toList(),
              "opt_out");
      case CEASE -> withdrawal.of(ofDebtor(), "cease");
      case WRONG_NUMBER, DISCONNECTED, UNDELIVERABLE -> said.ifPresent(this::notHis);
      case CALLBACK -> {
        if (callbackAt == null) {
          return false;
        }
        callBack(callbackAt);
      }
      case DELIVERED,
          OPENED,
          CLICKED,
          REPLIED,
          BOUNCED,
          NO_ANSWER,
          BUSY,
          VOICEMAIL,
          THIRD_PARTY,
          RIGHT_PARTY_CONTACT -> {
        return false;
      }
    }
    return true;
  }

  private void callBack(Instant at) {
    work.overrides().callBack(contact.accountId(), at);
    ofAccount().forEach(one -> work.entries().callBack(one.entry(), at));
  }

  private void promised(Instant until) {
    work.overrides()
        .hold(
            new AccountOverride(
                contact.accountId(),
                OverrideTables.PROMISE,
                now,
                until,
                contact.agent(),
                contact.id()));
    withdrawal.until(ofAccount(), until, "promise");
  }

  private void notHis(StandingFact said) {
    withdrawal.of(
        ofDebtor().stream().filter(one -> said.address().equals(one.entry().address())).toList(),
        "wrong_number");
  }

  private List<EntryStanding> ofAccount() {
    return work.entries().ofAccount(contact.accountId());
  }

  private List<EntryStanding> ofDebtor() {
    return work.entries().ofDebtor(contact.debtorId());
  }
}
