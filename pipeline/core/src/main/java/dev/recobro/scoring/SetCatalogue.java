package dev.recobro.scoring;

import dev.recobro.features.Attribute;
import dev.recobro.features.CategoricalAttribute;
import dev.recobro.features.FeatureCatalogue;
import dev.recobro.features.NumericAttribute;
import dev.recobro.models.AttributeSpec;
import dev.recobro.models.ModelCard;
import dev.recobro.models.ModelSet;
import java.util.List;

/** The features that a model set was trained with, as this program computes them. */
public final class SetCatalogue {

  private SetCatalogue() {}

  /**
   * @throws IllegalArgumentException when this program computes other features than the set knows,
   *     naming the first difference
   */
  public static FeatureCatalogue of(ModelSet set) {
    FeatureCatalogue catalogue = FeatureCatalogue.of(attributes(set.card()));
    set.requireFeatures(catalogue.names(), catalogue.fingerprint());
    return catalogue;
  }

  /** The attributes that the set was trained with. */
  public static List<Attribute> attributes(ModelCard card) {
    return card.attributes().stream().map(SetCatalogue::attribute).toList();
  }

  private static Attribute attribute(AttributeSpec spec) {
    return switch (spec.kind()) {
      case CATEGORICAL -> new CategoricalAttribute(spec.name(), spec.values());
      case NUMERIC -> new NumericAttribute(spec.name());
    };
  }
}
