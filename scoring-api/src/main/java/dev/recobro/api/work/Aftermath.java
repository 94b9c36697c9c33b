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
  private final WorkSettings settings;
  private final RecordedContact contact;
  private final Instant now;
  private final Withdrawal withdrawal;

  Aftermath(Work work, WorkSettings settings, RecordedContact contact, Instant now) {
    this.work = work;
    this.settings = settings;
    this.contact = contact;
    this.now = now;
    this.withdrawal = new Withdrawal(work, now);
  }

  /**
   * @param worked the entry that the contact was for; null without a lease that stood
   * @param heldUntil until when a promise holds the account
   * @param callbackAt when the debtor wants to be called
   */
  void of(
      @Nullable EntryStanding worked, @Nullable Instant heldUntil, @Nullable Instant callbackAt) {
    Outcome outcome = contact.outcome();
    work.overrides().calledBack(contact.accountId());
    if (outcome == Outcome.CALLBACK && callbackAt != null) {
      callBack(callbackAt);
    } else if (worked != null && outcome != Outcome.PROMISE) {
      finish(worked, outcome);
    }
    Optional<StandingFact> said = StandingFact.of(contact);
    said.ifPresent(work.overrides()::state);
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
          CALLBACK -> {}
    }
  }

  /** The entry rests and comes again where nobody, or somebody else, answered; else it is done. */
  private void finish(EntryStanding worked, Outcome outcome) {
    boolean again =
        switch (outcome) {
          case NO_ANSWER, BUSY, VOICEMAIL, THIRD_PARTY, CALLBACK ->
              worked.tries() + 1 < settings.tries();
          case DELIVERED,
              OPENED,
              CLICKED,
              REPLIED,
              BOUNCED,
              UNDELIVERABLE,
              WRONG_NUMBER,
              DISCONNECTED,
              RIGHT_PARTY_CONTACT,
              PROMISE,
              PAYMENT,
              REFUSED,
              DISPUTE,
              OPT_OUT,
              CEASE ->
              false;
        };
    if (again) {
      work.entries().retry(worked.entry(), now.plus(settings.retryAfter()));
    } else {
      work.entries().done(worked.entry());
    }
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
