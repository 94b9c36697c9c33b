package dev.recobro.run;

import dev.recobro.models.AttributeSpec;
import dev.recobro.models.ModelCard;
import dev.recobro.training.AttributeChoice;
import java.util.List;
import java.util.stream.Stream;

/** Keeps the attributes of the fairness report apart from those that become features. */
final class FairnessAttributes {

  private FairnessAttributes() {}

  /**
   * The features' attributes.
   *
   * @throws IllegalArgumentException when one of them is also a fairness attribute
   */
  static List<AttributeChoice> apart(List<AttributeChoice> features, List<String> fairness) {
    for (AttributeChoice choice : features) {
      if (fairness.contains(choice.name())) {
        throw new IllegalArgumentException(
            "%s also stands in fairness.attributes; what the fairness report looks at may never be a feature: take it out of one of them"
                .formatted(choice.name()));
      }
    }
    return features;
  }

  /** Refuses a model that was trained with one of them. */
  static void refuse(String model, ModelCard card, List<String> fairness) {
    for (AttributeSpec spec : card.attributes()) {
      if (fairness.contains(spec.name())) {
        throw new BadInput(
            "config: recobro.fairness.attributes: model set %s was trained with %s as a feature; train one without it"
                .formatted(model, spec.name()));
      }
    }
  }

  /** Every column of accounts that has to be read: those of the cards, and those of the report. */
  static List<String> columns(Stream<ModelCard> cards, List<String> fairness) {
    return Stream.concat(
            cards.flatMap(card -> card.attributes().stream()).map(AttributeSpec::name),
            fairness.stream())
        .distinct()
        .toList();
  }
}
