package dev.recobro.api.arrow;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/** A column that came, read as the JSON values that the same table would have. */
interface Cell {
  /** The value of a row of the batch; null for none. */
  @Nullable JsonNode at(int row) throws StreamRefused;
}
