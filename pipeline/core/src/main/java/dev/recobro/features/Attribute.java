package dev.recobro.features;

import java.io.Serializable;

/** A column of the accounts table that config allows as a feature. */
public sealed interface Attribute extends Serializable
    permits NumericAttribute, CategoricalAttribute {

  /** The column's name. */
  String name();
}
