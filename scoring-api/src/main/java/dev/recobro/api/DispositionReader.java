package dev.recobro.api;

import dev.recobro.api.work.Disposition;
import dev.recobro.domain.Channel;
import dev.recobro.domain.Direction;
import dev.recobro.domain.Outcome;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads what a dialer says came of an attempt, in Recobro's words or in its own codes. */
record DispositionReader(OutcomeCodes codes) {
  private static final int LONGEST_SECONDS = 86_400;
  private static final Set<String> NAMES =
      Set.of(
          "lease_id",
          "account_id",
          "debtor_id",
          "channel",
          "outcome",
          "code",
          "codes",
          "direction",
          "at",
          "address",
          "agent",
          "seconds",
          "promise",
          "callback_at");
  private static final String CHANNELS =
      Arrays.stream(Channel.values()).map(Channel::code).collect(Collectors.joining(", "));
  private static final String OUTCOMES =
      Arrays.stream(Outcome.values()).map(Outcome::code).collect(Collectors.joining(", "));

  Set<String> names() {
    return NAMES;
  }

  /** In a stream of many each has its key with it. */
  Set<String> namesOfLines() {
    Set<String> names = new HashSet<>(NAMES);
    names.add("key");
    return names;
  }

  Disposition read(Body body) {
    return new Disposition(
        body.text("lease_id").orElse(null),
        body.text("account_id").orElse(null),
        body.text("debtor_id").orElse(null),
        body.word("channel", Channel::of, CHANNELS).orElse(null),
        outcome(body),
        body.word("direction", Direction::of, "outbound, inbound").orElse(Direction.OUTBOUND),
        body.instant("at").orElse(null),
        body.text("address").orElse(null),
        body.needed("agent"),
        body.whole("seconds", 0, LONGEST_SECONDS).orElse(null),
        body.object("promise", Set.of("due_on", "amount", "currency"))
            .map(
                promise ->
                    new Disposition.Promised(
                        promise.neededDay("due_on"),
                        promise.neededAmount("amount"),
                        promise.text("currency").orElse(null)))
            .orElse(null),
        body.instant("callback_at").orElse(null));
  }

  private Outcome outcome(Body body) {
    if (body.text("outcome").isPresent() == body.text("code").isPresent()) {
      throw Refusal.badContent(
          "outcome: give it, or code and codes (the id of a table), not both.");
    }
    return body.word("outcome", Outcome::of, OUTCOMES)
        .orElseGet(() -> codes.of(body.text("codes").orElse("vicidial"), body.needed("code")));
  }
}
