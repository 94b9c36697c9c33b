package dev.recobro.api;

import dev.recobro.api.run.Selection;
import dev.recobro.api.run.SortKey;
import dev.recobro.domain.Bucket;
import dev.recobro.domain.Channel;
import io.javalin.http.Context;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a request for a worklist asks for, checked. */
record WorklistQuery(Selection selection, OptionalInt limit, Optional<Cursor> cursor) {
  private static final Set<String> NAMES =
      Set.of("limit", "cursor", "channel", "segment", "bucket", "min_overdue", "sort");
  private static final BigDecimal LARGEST = new BigDecimal("1e15");

  /** Reads the parameters of {@code context}; refuses unknown names and values. */
  static WorklistQuery of(Context context, String desk) {
    Parameters parameters = Parameters.of(context, NAMES);
    String sort = parameters.text("sort").orElse(SortKey.RANK.code());
    boolean descending = sort.startsWith("-");
    Selection selection =
        new Selection(
            desk,
            channel(parameters),
            parameters.text("segment").orElse(null),
            bucket(parameters),
            parameters.text("min_overdue").map(WorklistQuery::amount).orElse(null),
            sortKey(descending ? sort.substring(1) : sort),
            descending);
    return new WorklistQuery(
        selection, parameters.whole("limit", 1), parameters.text("cursor").map(Cursor::parse));
  }

  private static @Nullable String channel(Parameters parameters) {
    List<String> known = Arrays.stream(Channel.values()).map(Channel::code).toList();
    return oneOf(parameters, "channel", known);
  }

  private static @Nullable String bucket(Parameters parameters) {
    List<String> known = Arrays.stream(Bucket.values()).map(Bucket::code).toList();
    return oneOf(parameters, "bucket", known);
  }

  private static @Nullable String oneOf(Parameters parameters, String name, List<String> known) {
    Optional<String> value = parameters.text(name);
    if (value.isEmpty()) {
      return null;
    }
    // In a query a bare plus sign means a blank: 181+ comes in as "181 ".
    String word = value.get().endsWith(" ") ? value.get().strip() + "+" : value.get();
    if (!known.contains(word)) {
      throw Refusal.badParameter(name, name + " is one of " + String.join(", ", known) + ".");
    }
    return word;
  }

  private static SortKey sortKey(String word) {
    return SortKey.of(word)
        .orElseThrow(
            () ->
                Refusal.badParameter(
                    "sort",
                    "sort is one of "
                        + Arrays.stream(SortKey.values())
                            .map(SortKey::code)
                            .collect(Collectors.joining(", "))
                        + "; a minus sign before it turns the order round."));
  }

  private static BigDecimal amount(String text) {
    try {
      BigDecimal amount = new BigDecimal(text);
      if (amount.signum() >= 0 && amount.scale() < 100 && amount.compareTo(LARGEST) <= 0) {
        return amount;
      }
    } catch (NumberFormatException notANumber) {
      // Refused below, as a number out of range.
    }
    throw Refusal.badParameter(
        "min_overdue", "min_overdue is an amount in major units, such as 250 or 99.90.");
  }
}
