package dev.recobro.run;

import dev.recobro.features.Attribute;
import dev.recobro.models.ModelCard;
import dev.recobro.training.SetCatalogue;
import java.util.List;

/** The attributes that a model set was trained with. */
final class ModelAttributes {

  private ModelAttributes() {}

  static List<Attribute> of(ModelCard card) {
    return SetCatalogue.attributes(card);
  }
}
