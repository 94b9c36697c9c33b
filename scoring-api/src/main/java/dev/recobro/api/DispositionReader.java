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
        body.line("lease_id"),
        body.line("account_id"),
        body.line("debtor_id"),
        body.member("channel").map(one -> one.word(Channel::of, CHANNELS)).orElse(null),
        outcome(body),
        body.member("direction")
            .map(one -> one.word(Direction::of, "outbound, inbound"))
            .orElse(Direction.OUTBOUND),
        body.member("at").map(Member::instant).orElse(null),
        body.line("address"),
        body.needed("agent").line(),
        body.member("seconds").map(one -> one.whole(0, LONGEST_SECONDS)).orElse(null),
        body.object("promise", Set.of("due_on", "amount", "currency"))
            .map(
                promise ->
                    new Disposition.Promised(
                        promise.needed("due_on").day(),
                        promise.needed("amount").amount(),
                        promise.line("currency")))
            .orElse(null),
        body.member("callback_at").map(Member::instant).orElse(null));
  }

  private Outcome outcome(Body body) {
    if (body.member("outcome").isPresent() == body.member("code").isPresent()) {
      throw Refusal.badContent(
          "outcome: give it, or code and codes (the id of a table), not both.");
    }
    return body.member("outcome")
        .map(one -> one.word(Outcome::of, OUTCOMES))
        .orElseGet(
            () ->
                codes.of(
                    body.member("codes").map(Member::line).orElse("vicidial"),
                    body.needed("code").line()));
  }
}
