package dev.recobro.api;

import dev.recobro.api.work.Overrides;
import io.javalin.http.Context;
import java.util.Set;

/** Reads who takes a decision back, and why, from a request without a body. */
final class Decisions {
  private static final int LONGEST = 256;

  private Decisions() {}

  static Overrides.Decision of(Context context) {
    Parameters parameters = Parameters.of(context, Set.of("by", "reason"));
    return new Overrides.Decision(needed(parameters, "by"), needed(parameters, "reason"), null);
  }

  private static String needed(Parameters parameters, String name) {
    return parameters
        .text(name)
        .filter(
            text ->
                !text.isBlank()
                    && text.length() <= LONGEST
                    && text.codePoints().noneMatch(Character::isISOControl))
        .orElseThrow(
            () -> Refusal.badParameter(name, "Give " + name + ", 1 to 256 characters of text."));
  }
}
