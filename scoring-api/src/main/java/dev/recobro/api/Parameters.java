package dev.recobro.api;

import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;

/** Query parameters, each known and given at most once. */
record Parameters(Map<String, List<String>> values) {

  /** Refuses parameters that aren't in {@code names}, and repeated ones. */
  static Parameters of(Context context, Set<String> names) {
    Map<String, List<String>> values = context.queryParamMap();
    values.forEach(
        (name, given) -> {
          if (!names.contains(name)) {
            throw Refusal.badParameter(
                name,
                names.isEmpty()
                    ? "There are no parameters here."
                    : "The parameters are " + String.join(", ", new TreeSet<>(names)) + ".");
          }
          if (given.size() != 1) {
            throw Refusal.badParameter(name, "Give " + name + " once, well encoded.");
          }
        });
    return new Parameters(values);
  }

  /** The value of {@code name}; empty when it isn't given. */
  Optional<String> text(String name) {
    return Optional.ofNullable(values.get(name)).map(given -> given.get(0));
  }

  /** The whole number given for {@code name}, at least {@code least}; empty when it isn't given. */
  OptionalInt whole(String name, int least) {
    Optional<String> text = text(name);
    if (text.isEmpty()) {
      return OptionalInt.empty();
    }
    try {
      int number = Integer.parseInt(text.get());
      if (number >= least) {
        return OptionalInt.of(number);
      }
    } catch (NumberFormatException notANumber) {
      // Refused below, as a number out of range.
    }
    throw Refusal.badParameter(name, name + " is a whole number, " + least + " or more.");
  }
}
