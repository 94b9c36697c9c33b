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
import java.util.ArrayList;
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

  private static final Known NOTHING = new Known(List.of(), Optional.empty(), List.of(), List.of());

  /** A limit on the channel of one of the account's entries. */
  private record Left(Channel channel, LimitUse use) {}

  /** What stands about the account; limits are known of accounts that are listed. */
  public Reply of(PublishedRun run, String account) {
    Instant now = clock.instant();
    Set<String> debtor = Set.of(known(run, account).debtorId());
    Known recorded =
        store.read(
            look ->
                new Known(
                    look.overrides().holds(account),
                    look.overrides().pinOf(account),
                    look.recorded().contacts(debtor),
                    look.overrides().facts(debtor)));
    return reply(account, now, true, recorded, left(run, account, recorded, now));
  }

  /** The same where nothing is recorded. */
  public static Reply ofNothing(PublishedRun run, String account, Instant now) {
    known(run, account);
    return reply(account, now, false, NOTHING, List.of());
  }

  private static KnownAccount known(PublishedRun run, String account) {
    return KnownAccount.of(run, account)
        .orElseThrow(() -> Refused.unknown("The run in force has no account " + account + "."));
  }

  private List<Left> left(PublishedRun run, String account, Known known, Instant now) {
    if (!run.facts().known() || run.worklist().linesOf(account).isEmpty()) {
      return List.of();
    }
    Listing listing = listings.of(run);
    List<EntryLine> lines = listing.run().worklist().linesOf(account);
    List<Left> left = new ArrayList<>();
    for (EntryLine line : lines) {
      listing
          .clearance()
          .limits(line, listing.fact(listing.entry(line)), known.contacts(), known.said(), now)
          .forEach(use -> left.add(new Left(line.channel(), use)));
    }
    return left;
  }

  private static Reply reply(
      String account, Instant now, boolean records, Known known, List<Left> left) {
    return new Reply(
        200,
        Json.text(
            out -> {
              out.writeStartObject();
              out.writeStringField("account_id", account);
              out.writeStringField("at", now.toString());
              out.writeBooleanField("records", records);
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
              for (Left one : left) {
                limit(out, one);
              }
              out.writeEndArray();
              out.writeEndObject();
            }),
        false);
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

  private static void limit(JsonGenerator out, Left left) throws IOException {
    LimitUse use = left.use();
    Terms terms = use.limit().terms();
    out.writeStartObject();
    out.writeStringField("rule", terms.id());
    out.writeStringField("channel", left.channel().code());
    out.writeNumberField("limit", use.limit().limit());
    out.writeNumberField("used", use.used());
    out.writeNumberField("left", use.left());
    out.writeStringField("demands", use.limit().demand());
    out.writeStringField("text_en", terms.textEn());
    out.writeStringField("text_es", terms.textEs());
    out.writeEndObject();
  }
}
