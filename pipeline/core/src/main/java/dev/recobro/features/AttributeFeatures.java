package dev.recobro.features;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Features made of allow-listed attributes. */
final class AttributeFeatures {

  private AttributeFeatures() {}

  static List<Definition> of(List<Attribute> attributes) {
    List<Definition> all = new ArrayList<>();
    for (Attribute attribute : attributes) {
      if (attribute instanceof CategoricalAttribute categorical) {
        categorical.values().forEach(value -> all.add(category(categorical.name(), value)));
      } else {
        all.add(number(attribute.name()));
      }
    }
    return all;
  }

  private static Definition number(String attribute) {
    return new Draft(FeatureGroup.ATTRIBUTES, "attr_" + snake(attribute), Unit.NUMBER, Window.NOW)
        .means("Attribute `" + attribute + "` as a number; none when it is absent or not a number")
        .label(attribute, attribute)
        .is(o -> parse(o.attributes.get(attribute)));
  }

  private static Definition category(String attribute, String value) {
    String name = "attr_" + snake(attribute) + "_" + snake(value);
    return new Draft(FeatureGroup.ATTRIBUTES, name, Unit.YES_NO, Window.NOW)
        .means("1 when attribute `" + attribute + "` is `" + value + "`; none when it is absent")
        .label(attribute + " is " + value, attribute + " es " + value)
        .is(o -> equal(o.attributes.get(attribute), value));
  }

  private static double parse(@Nullable String text) {
    if (text == null) {
      return Double.NaN;
    }
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException notANumber) {
      return Double.NaN;
    }
  }

  private static double equal(@Nullable String text, String value) {
    return text == null ? Double.NaN : text.equals(value) ? 1 : 0;
  }

  private static String snake(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^a-z0-9]+", "_")
        .replaceAll("^_|_$", "");
  }
}
