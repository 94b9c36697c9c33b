package dev.recobro.features;

import dev.recobro.domain.Amounts;
import dev.recobro.domain.Tongue;

/** One number that the catalogue knows about an account, with its meaning and its words. */
public final class Feature {

  private final FeatureGroup group;
  private final ReasonGroup reasonGroup;
  private final String name;
  private final Unit unit;
  private final Window window;
  private final String meaning;
  private final ReasonText label;
  private final Sentence english;
  private final Sentence spanish;

  Feature(
      FeatureGroup group,
      String name,
      Unit unit,
      Window window,
      String meaning,
      ReasonText label,
      Sentence english,
      Sentence spanish) {
    if (!name.matches("[a-z][a-z0-9_]*")) {
      throw new IllegalArgumentException("a feature's name is snake_case: " + name);
    }
    this.group = group;
    this.reasonGroup = ReasonGroup.of(group, name);
    this.name = name;
    this.unit = unit;
    this.window = window;
    this.meaning = meaning;
    this.label = label;
    this.english = english;
    this.spanish = spanish;
  }

  /** What it speaks of. */
  public FeatureGroup group() {
    return group;
  }

  /** What a reason that it pushes speaks of. */
  public ReasonGroup reasonGroup() {
    return reasonGroup;
  }

  /** Name in snake_case; unique in its catalogue. */
  public String name() {
    return name;
  }

  /** What its value counts. */
  public Unit unit() {
    return unit;
  }

  /** Which days it looks at. */
  public Window window() {
    return window;
  }

  /** Exact definition, in English. */
  public String meaning() {
    return meaning;
  }

  /** Short name, in English. */
  public String labelEn() {
    return label.en();
  }

  /** Short name, in Spanish. */
  public String labelEs() {
    return label.es();
  }

  /**
   * The value in a sentence, such as "45 days past due" and "45 días de mora".
   *
   * @param value in the feature's unit; NaN when the account has none
   */
  ReasonText reason(double value, Amounts amounts) {
    return new ReasonText(
        english.text(value, unit, Tongue.ENGLISH, amounts),
        spanish.text(value, unit, Tongue.SPANISH, amounts));
  }

  @Override
  public String toString() {
    return name;
  }
}
