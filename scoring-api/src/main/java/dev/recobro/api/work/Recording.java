package dev.recobro.api.work;

import dev.recobro.api.run.Json;
import dev.recobro.domain.Channel;
import dev.recobro.domain.Money;
import dev.recobro.store.AuditDraft;
import dev.recobro.store.EntryStanding;
import dev.recobro.store.Lease;
import dev.recobro.store.ListedEntry;
import dev.recobro.store.RecordedContact;
import dev.recobro.store.RecordedPromise;
import dev.recobro.store.Work;
import java.time.Instant;
import java.util.Objects;
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
      AttemptEnd attempt = new AttemptEnd(settings, said, now);
      ended = Expiry.end(work, lease, now, "disposed", said.agent(), attempt::leave);
    }
    RecordedContact contact = contact();
    work.recorded().add(contact);
    work.audit(record("contact", contact.id(), body(contact)));
    String promise = promise(work, contact);
    boolean more = new Aftermath(work, contact, now).of(heldUntil, said.callbackAt());
    EntryStanding entry = more || ended.entry() == null ? standing(work) : ended.entry();
    return new Dispositions.Result(
        201, answer(contact, promise, lease != null && !ended.stood(), entry), false, null);
  }

  private @Nullable EntryStanding standing(Work work) {
    if (lease == null) {
      return null;
    }
    ListedEntry entry = lease.entry();
    return work.entries().of(entry.runKey(), entry.desk(), entry.rank()).orElse(null);
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
      RecordedContact contact,
      @Nullable String promise,
      boolean late,
      @Nullable EntryStanding entry) {
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
          out.writeBooleanField("late", late);
          out.writeStringField("entry", entry == null ? null : entry.state().code());
          out.writeStringField(
              "again_at", entry == null || entry.until() == null ? null : entry.until().toString());
          out.writeEndObject();
        });
  }
}
