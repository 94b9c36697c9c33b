package dev.recobro.features;

/** A column of the accounts table that config allows as a feature. */
public sealed interface Attribute permits NumericAttribute, CategoricalAttribute {

  /** The column's name. */
  String name();
}
