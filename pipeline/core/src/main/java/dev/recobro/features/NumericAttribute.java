package dev.recobro.features;

/** An attribute that is read as a number: one feature, {@code attr_<name>}. */
public record NumericAttribute(String name) implements Attribute {

  /**
   * Refuses a protected name.
   *
   * @throws IllegalArgumentException with the reason
   */
  public NumericAttribute {
    ProtectedAttributes.refuse(name);
  }
}
