package dev.recobro.api.work;

import dev.recobro.api.run.Json;
import dev.recobro.domain.Channel;
import dev.recobro.domain.Money;
import dev.recobro.store.AuditDraft;
import dev.recobro.store.EntryStanding;
import dev.recobro.store.Lease;
import dev.recobro.store.RecordedContact;
import dev.recobro.store.RecordedPromise;
import dev.recobro.store.Work;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One disposition, checked, ready to be recorded inside one transaction. */
record Recording(
    WorkSettings settings,
    Disposition said,
    @Nullable Lease lease,
    String accountId,
    String debtorId,
    @Nullable Money promised,
    @Nullable Instant heldUntil,
    Instant now) {

  Dispositions.Result in(Work work) {
    Expiry.Ended ended = Expiry.Ended.BEFORE;
    if (lease != null) {
      if ("disposed".equals(lease.ended())) {
        return Dispositions.Result.refuse(
            Refused.conflict("The lease has its disposition already, under another key."));
      }
      ended = Expiry.end(work, lease, now, "disposed", said.agent());
    }
    RecordedContact contact = contact();
    work.recorded().add(contact);
    work.audit(record("contact", contact.id(), body(contact)));
    String promise = promise(work, contact);
    EntryStanding worked = ended.entry();
    new Aftermath(work, settings, contact, now)
        .of(open(worked) ? worked : null, heldUntil, said.callbackAt());
    return new Dispositions.Result(201, answer(work, contact, promise, ended.stood()), false, null);
  }

  private static boolean open(@Nullable EntryStanding worked) {
    return worked != null
        && switch (worked.state()) {
          case OPEN, WAITING -> true;
          case DONE, WITHDRAWN -> false;
        };
  }

  private RecordedContact contact() {
    String address = said.address();
    return new RecordedContact(
        Ids.next(),
        debtorId,
        accountId,
        said.at() == null ? now : said.at(),
        channel(),
        said.outcome(),
        said.direction(),
        address == null && lease != null ? lease.entry().address() : address,
        null,
        said.agent(),
        said.seconds(),
        lease == null ? null : lease.id(),
        now);
  }

  private Channel channel() {
    Channel channel = said.channel();
    return channel != null ? channel : Objects.requireNonNull(lease).entry().channel();
  }

  private @Nullable String promise(Work work, RecordedContact contact) {
    if (promised == null || said.promise() == null) {
      return null;
    }
    RecordedPromise promise =
        new RecordedPromise(
            Ids.next(), accountId, contact.at(), said.promise().dueOn(), promised, now);
    work.recorded().add(promise);
    work.audit(
        record(
            "promise",
            promise.id(),
            Json.text(
                out -> {
                  out.writeStartObject();
                  out.writeStringField("due_on", promise.dueOn().toString());
                  out.writeStringField("amount", promised.major().toPlainString());
                  out.writeStringField("currency", promised.currency().getCurrencyCode());
                  out.writeEndObject();
                })));
    return promise.id();
  }

  private AuditDraft record(String kind, String ref, String body) {
    return new AuditDraft(now, kind, accountId, debtorId, said.agent(), ref, body);
  }

  private static String body(RecordedContact contact) {
    return Json.text(
        out -> {
          out.writeStartObject();
          out.writeStringField("at", contact.at().toString());
          out.writeStringField("channel", contact.channel().code());
          out.writeStringField("outcome", contact.outcome().code());
          out.writeStringField("direction", contact.direction().code());
          out.writeStringField("lease_id", contact.leaseId());
          out.writeEndObject();
        });
  }

  private String answer(
      Work work, RecordedContact contact, @Nullable String promise, boolean stood) {
    Optional<EntryStanding> entry =
        Optional.ofNullable(lease)
            .map(Lease::entry)
            .flatMap(one -> work.entries().of(one.runKey(), one.desk(), one.rank()));
    return Json.text(
        out -> {
          out.writeStartObject();
          out.writeStringField("contact_id", contact.id());
          out.writeStringField("account_id", accountId);
          out.writeStringField("debtor_id", debtorId);
          out.writeStringField("lease_id", contact.leaseId());
          out.writeStringField("outcome", contact.outcome().code());
          out.writeStringField("at", contact.at().toString());
          out.writeStringField("promise_id", promise);
          out.writeBooleanField("late", lease != null && !stood);
          out.writeStringField("entry", entry.map(one -> one.state().code()).orElse(null));
          out.writeStringField(
              "again_at",
              entry
                  .flatMap(one -> Optional.ofNullable(one.until()))
                  .map(Instant::toString)
                  .orElse(null));
          out.writeEndObject();
        });
  }
}
