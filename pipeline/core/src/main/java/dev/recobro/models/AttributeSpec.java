package dev.recobro.models;

import java.util.List;

/**
 * An attribute of accounts that a model set was trained with.
 *
 * @param name of the column in the accounts table
 * @param values known in training, in the order of their features; empty for a numeric attribute
 */
public record AttributeSpec(String name, AttributeKind kind, List<String> values) {
  /** Refuses values of a number. */
  public AttributeSpec {
    values = List.copyOf(values);
    if (kind == AttributeKind.NUMERIC && !values.isEmpty()) {
      throw new IllegalArgumentException("numeric attribute " + name + " lists values " + values);
    }
  }
}
