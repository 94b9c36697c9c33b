package dev.recobro.run;

import dev.recobro.features.Attribute;
import dev.recobro.features.CategoricalAttribute;
import dev.recobro.features.NumericAttribute;
import dev.recobro.models.AttributeSpec;
import dev.recobro.models.ModelCard;
import java.util.List;

/** The attributes that a model set was trained with. */
final class ModelAttributes {

  private ModelAttributes() {}

  static List<Attribute> of(ModelCard card) {
    return card.attributes().stream().map(ModelAttributes::attribute).toList();
  }

  private static Attribute attribute(AttributeSpec spec) {
    return switch (spec.kind()) {
      case CATEGORICAL -> new CategoricalAttribute(spec.name(), spec.values());
      case NUMERIC -> new NumericAttribute(spec.name());
    };
  }
}
