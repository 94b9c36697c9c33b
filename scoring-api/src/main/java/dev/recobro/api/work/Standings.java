package dev.recobro.api.work;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.recobro.api.run.EntryLine;
import dev.recobro.api.run.Json;
import dev.recobro.api.run.PublishedRun;
import dev.recobro.domain.Channel;
import dev.recobro.policy.LimitUse;
import dev.recobro.policy.Terms;
import dev.recobro.store.AccountOverride;
import dev.recobro.store.RecordedContact;
import dev.recobro.store.StandingFact;
import dev.recobro.store.Store;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What stands at this moment about an account: holds, a pin, and what limits leave. */
public final class Standings {
  private final Store store;
  private final Listings listings;
  private final InstantSource clock;

  Standings(Store store, Listings listings, InstantSource clock) {
    this.store = store;
    this.listings = listings;
    this.clock = clock;
  }

  /** What the store said in one look. */
  private record Known(
      List<AccountOverride> holds,
      Optional<AccountOverride> pin,
      List<RecordedContact> contacts,
      List<StandingFact> said) {}

  /** What stands about the account; limits are known of accounts that are listed. */
  public Reply of(PublishedRun run, String account) {
    KnownAccount known =
        KnownAccount.of(run, account)
            .orElseThrow(() -> Refused.unknown("The run in force has no account " + account + "."));
    Instant now = clock.instant();
    Set<String> debtor = Set.of(known.debtorId());
    Known recorded =
        store.read(
            look ->
                new Known(
                    look.overrides().holds(account),
                    look.overrides().pinOf(account),
                    look.recorded().contacts(debtor),
                    look.overrides().facts(debtor)));
    List<EntryLine> lines = run.worklist().linesOf(account);
    return new Reply(200, json(account, now, recorded, lines, run), false);
  }

  private String json(
      String account, Instant now, Known known, List<EntryLine> lines, PublishedRun run) {
    return Json.text(
        out -> {
          out.writeStartObject();
          out.writeStringField("account_id", account);
          out.writeStringField("at", now.toString());
          out.writeBooleanField("records", true);
          out.writeArrayFieldStart("holds");
          for (AccountOverride hold : known.holds()) {
            if (hold.until() == null || hold.until().isAfter(now)) {
              override(out, hold);
            }
          }
          out.writeEndArray();
          out.writeFieldName("pin");
          if (known.pin().isPresent()) {
            override(out, known.pin().get());
          } else {
            out.writeNull();
          }
          out.writeArrayFieldStart("limits");
          if (run.facts().known() && !lines.isEmpty()) {
            Listing listing = listings.of(run);
            for (EntryLine line : lines) {
              limits(out, listing, line, known, now);
            }
          }
          out.writeEndArray();
          out.writeEndObject();
        });
  }

  private static void override(JsonGenerator out, AccountOverride override) throws IOException {
    out.writeStartObject();
    out.writeStringField("kind", override.kind());
    out.writeStringField("by", override.who());
    out.writeStringField("reason", override.reason());
    out.writeStringField("since", override.since().toString());
    out.writeStringField("until", override.until() == null ? null : override.until().toString());
    out.writeEndObject();
  }

  private static void limits(
      JsonGenerator out, Listing listing, EntryLine line, Known known, Instant now)
      throws IOException {
    List<LimitUse> uses =
        listing
            .clearance()
            .limits(line, listing.fact(listing.entry(line)), known.contacts(), known.said(), now);
    for (LimitUse use : uses) {
      limit(out, use, line.channel());
    }
  }

  private static void limit(JsonGenerator out, LimitUse use, Channel channel) throws IOException {
    Terms terms = use.limit().terms();
    out.writeStartObject();
    out.writeStringField("rule", terms.id());
    out.writeStringField("channel", channel.code());
    out.writeNumberField("limit", use.limit().limit());
    out.writeNumberField("used", use.used());
    out.writeNumberField("left", use.left());
    out.writeStringField("demands", use.limit().demand());
    out.writeStringField("text_en", terms.textEn());
    out.writeStringField("text_es", terms.textEs());
    out.writeEndObject();
  }
}
