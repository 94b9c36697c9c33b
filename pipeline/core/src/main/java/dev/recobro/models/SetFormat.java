package dev.recobro.models;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The layout of a model set's files, counted up whenever an older reader would misread it. */
final class SetFormat {
  /** Since portfolios may have models of their own. */
  static final int CURRENT = 3;

  /** Since one margin is boosted, blended and searched for; the first had no number. */
  private static final int OLDEST = 2;

  private static final ObjectMapper JSON = new ObjectMapper();

  private SetFormat() {}

  /**
   * Refuses a {@code model-set.json} of another format.
   *
   * @throws IllegalArgumentException saying what to do
   */
  static void require(byte[] setFile) {
    int format = formatOf(setFile);
    if (format > CURRENT) {
      throw new IllegalArgumentException(
          "model set of format %d, and this Recobro reads %d and %d: use a newer Recobro, or train again"
              .formatted(format, OLDEST, CURRENT));
    }
    if (format < OLDEST) {
      throw new IllegalArgumentException(
          "model set of an older Recobro (format %d, this one reads %d and %d): train again"
              .formatted(format, OLDEST, CURRENT));
    }
  }

  private static int formatOf(byte[] setFile) {
    try {
      JsonNode tree = JSON.readTree(setFile);
      if (tree.isObject()) {
        return tree.path("format").asInt(1);
      }
    } catch (IOException e) {
      throw damaged(e);
    }
    throw damaged(null);
  }

  private static IllegalArgumentException damaged(@Nullable Exception e) {
    return new IllegalArgumentException(
        "model set: model-set.json is cut off or altered: restore its folder, or train again", e);
  }
}
