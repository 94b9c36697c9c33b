package dev.recobro.features;

/** A definition while it is being written down; {@link #is} ends it. */
final class Draft {

  private final FeatureGroup group;
  private final String name;
  private final Unit unit;
  private final Window window;
  private String meaning = "";
  private ReasonText label = new ReasonText("", "");
  private ReasonText some = new ReasonText("{}", "{}");
  private ReasonText belowZero = some;
  private ReasonText none = some;

  Draft(FeatureGroup group, String name, Unit unit, Window window) {
    this.group = group;
    this.name = name;
    this.unit = unit;
    this.window = window;
  }

  Draft means(String text) {
    meaning = text;
    return this;
  }

  Draft label(String en, String es) {
    label = new ReasonText(en, es);
    none = new ReasonText(en + ": no data", es + ": sin datos");
    return says(en + ": {}", es + ": {}");
  }

  Draft says(String en, String es) {
    some = new ReasonText(en, es);
    belowZero = some;
    return this;
  }

  Draft saysBelowZero(String en, String es) {
    belowZero = new ReasonText(en, es);
    return this;
  }

  Draft saysNone(String en, String es) {
    none = new ReasonText(en, es);
    return this;
  }

  Definition is(Formula formula) {
    Feature feature =
        new Feature(
            group,
            name,
            unit,
            window,
            meaning,
            label,
            new Sentence(some.en(), belowZero.en(), none.en()),
            new Sentence(some.es(), belowZero.es(), none.es()));
    return new Definition(feature, formula);
  }
}
