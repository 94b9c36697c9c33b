package dev.recobro.features;

import java.util.List;

/**
 * An attribute with a few known values: one feature for each, {@code attr_<name>_<value>}, 1 where
 * the account has that value.
 *
 * @param values as written in the table; any other counts as none of them
 */
public record CategoricalAttribute(String name, List<String> values) implements Attribute {

  /**
   * Refuses a protected name and an empty list of values.
   *
   * @throws IllegalArgumentException with the reason
   */
  public CategoricalAttribute {
    ProtectedAttributes.refuse(name);
    values = List.copyOf(values);
    if (values.isEmpty()) {
      throw new IllegalArgumentException("attribute " + name + " has no values");
    }
  }
}
