package dev.recobro.features;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Says reason groups with an account's own numbers. Of the phrases that are true of the account it
 * takes the one whose features pushed most in the group's direction; ties go to the first written.
 * Where no phrase fits, the group's strongest feature speaks for itself.
 */
public final class GroupSentences {

  private final FeatureCatalogue catalogue;
  private final Map<String, Integer> columns = new HashMap<>();

  public GroupSentences(FeatureCatalogue catalogue) {
    this.catalogue = catalogue;
    for (int column = 0; column < catalogue.size(); column++) {
      columns.put(catalogue.features().get(column).name(), column);
    }
  }

  /**
   * What the account's numbers say of {@code group}.
   *
   * @param values rows of features in the catalogue's order; the account's begins at {@code offset}
   * @param effects rows of what each feature adds to the propensity; the account's begins at {@code
   *     effectOffset}
   * @param strongest column of the group's strongest feature
   * @param raises whether the group as a whole raises the propensity
   */
  public ReasonText text(
      ReasonGroup group,
      float[] values,
      int offset,
      float[] effects,
      int effectOffset,
      int strongest,
      boolean raises) {
    Numbers numbers = new Numbers(columns, catalogue, values, offset, raises);
    Phrase best = null;
    double most = Double.NEGATIVE_INFINITY;
    for (Phrase phrase : phrases(group)) {
      if (phrase.fits().test(numbers)) {
        double push = push(group, phrase, effects, effectOffset) * (raises ? 1 : -1);
        if (push > most) {
          best = phrase;
          most = push;
        }
      }
    }
    return best == null ? own(strongest, values, offset) : best.text(numbers);
  }

  /**
   * What a typical account's row says of {@code group}: the first phrase that fits and names no
   * money, which tells nothing about an account that owes another amount; else the first that fits;
   * with none, the group's first feature.
   */
  public ReasonText typical(ReasonGroup group, float[] values) {
    Numbers numbers = new Numbers(columns, catalogue, values, 0, true);
    List<Phrase> fitting =
        phrases(group).stream().filter(phrase -> phrase.fits().test(numbers)).toList();
    return fitting.stream()
        .filter(phrase -> phrase.named().stream().noneMatch(this::isMoney))
        .findFirst()
        .or(() -> fitting.stream().findFirst())
        .map(phrase -> phrase.text(numbers))
        .orElseGet(() -> own(first(group), values, 0));
  }

  private boolean isMoney(String feature) {
    return catalogue.features().get(column(feature)).unit() == Unit.MONEY;
  }

  /**
   * What would come of it if the group were as it is with a typical payer, such as "with a typical
   * payer's promises (kept 2 of the last 2 promises): 31% → 45%".
   *
   * @param typical what a typical payer's numbers say of the group
   * @param from propensity as it is
   * @param to propensity as it would be
   */
  public static ReasonText wouldChange(
      ReasonGroup group, ReasonText typical, double from, double to) {
    return new ReasonText(
        "with a typical payer's %s (%s): %s"
            .formatted(group.titleEn(), typical.en(), move(from, to, Tongue.ENGLISH)),
        "con %s de un pagador típico (%s): %s"
            .formatted(group.namedEs(), typical.es(), move(from, to, Tongue.SPANISH)));
  }

  private static String move(double from, double to, Tongue tongue) {
    return Unit.SHARE.text(from, tongue) + " → " + Unit.SHARE.text(to, tongue);
  }

  /** Of the group's own features only: a phrase may name another's to be whole. */
  private double push(ReasonGroup group, Phrase phrase, float[] effects, int offset) {
    double sum = 0;
    for (String feature : phrase.about()) {
      int column = column(feature);
      boolean own = catalogue.features().get(column).reasonGroup() == group;
      sum += own ? effects[offset + column] : 0;
    }
    return sum;
  }

  private int column(String feature) {
    Integer column = columns.get(feature);
    if (column == null) {
      throw new IllegalArgumentException("the catalogue has no feature " + feature);
    }
    return column;
  }

  private ReasonText own(int column, float[] values, int offset) {
    return catalogue.features().get(column).reason(values[offset + column]);
  }

  private int first(ReasonGroup group) {
    for (int column = 0; column < catalogue.size(); column++) {
      if (catalogue.features().get(column).reasonGroup() == group) {
        return column;
      }
    }
    throw new IllegalArgumentException("the catalogue has no feature of group " + group.id());
  }

  static List<Phrase> phrases(ReasonGroup group) {
    return GroupPhrases.ALL.getOrDefault(group, List.of());
  }
}
