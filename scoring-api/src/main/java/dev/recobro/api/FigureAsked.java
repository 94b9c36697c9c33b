package dev.recobro.api;

import dev.recobro.api.run.Activity;
import dev.recobro.domain.Bucket;
import dev.recobro.domain.Channel;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which figure of the portfolio a client looks behind.
 *
 * @param kind empty for a bucket
 * @param code the bucket's, channel's or method's
 * @param week first day of a week; null for all of them
 */
record FigureAsked(Optional<Activity.Kind> kind, String code, @Nullable LocalDate week) {
  static final Set<String> PARAMETERS =
      Set.of("bucket", "channel", "method", "week", "limit", "cursor");
  private static final List<String> CODES = List.of("bucket", "channel", "method");
  private static final int LONGEST = 200;

  static FigureAsked of(Parameters parameters) {
    List<String> given = CODES.stream().filter(name -> parameters.text(name).isPresent()).toList();
    if (given.size() != 1) {
      throw Refusal.badParameter(
          given.isEmpty() ? "bucket" : given.get(1), "Give one of bucket, channel and method.");
    }
    String name = given.get(0);
    String code = parameters.text(name).orElseThrow();
    LocalDate week = parameters.text("week").map(FigureAsked::day).orElse(null);
    return switch (name) {
      case "bucket" -> {
        known(name, code, Arrays.stream(Bucket.values()).map(Bucket::code).toList());
        if (week != null) {
          throw Refusal.badParameter("week", "week goes with channel or method.");
        }
        yield new FigureAsked(Optional.empty(), code, null);
      }
      case "channel" -> {
        known(name, code, Arrays.stream(Channel.values()).map(Channel::code).toList());
        yield new FigureAsked(Optional.of(Activity.Kind.CONTACT), code, week);
      }
      default -> {
        if (code.length() > LONGEST) {
          throw Refusal.badParameter(name, "method is one of payments_by_method.");
        }
        yield new FigureAsked(Optional.of(Activity.Kind.PAYMENT), code, week);
      }
    };
  }

  private static void known(String name, String code, List<String> codes) {
    if (!codes.contains(code)) {
      throw Refusal.badParameter(name, name + " is one of " + String.join(", ", codes) + ".");
    }
  }

  private static LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw Refusal.badParameter("week", "week is a day such as 2026-10-27.");
    }
  }

  /** The question in one text, for tags and cursors. */
  String canonical() {
    return "behind\n" + kind.map(Enum::name).orElse("BUCKET") + "\n" + code + "\n" + week;
  }
}
