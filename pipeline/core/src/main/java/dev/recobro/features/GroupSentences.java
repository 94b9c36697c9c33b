package dev.recobro.features;

import dev.recobro.domain.Amounts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.EnumMap;
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
  private final Amounts amounts;
  private final Map<String, Integer> columns = new HashMap<>();
  private final Map<ReasonGroup, List<Told>> told = new EnumMap<>(ReasonGroup.class);

  /** A phrase with the columns of the group's own features that it tells of. */
  private record Told(Phrase phrase, int[] own) {

    double push(float[] effects, int offset) {
      double sum = 0;
      for (int column : own) {
        sum += effects[offset + column];
      }
      return sum;
    }
  }

  /**
   * @param currency that the features' amounts are in
   */
  public GroupSentences(FeatureCatalogue catalogue, Currency currency) {
    this.catalogue = catalogue;
    this.amounts = new Amounts(currency);
    for (int column = 0; column < catalogue.size(); column++) {
      columns.put(catalogue.features().get(column).name(), column);
    }
    for (ReasonGroup group : ReasonGroup.values()) {
      told.put(
          group,
          phrases(group).stream().map(phrase -> new Told(phrase, own(group, phrase))).toList());
    }
  }

  /** Of the group's own features only: a phrase may name another's to be whole. */
  private int[] own(ReasonGroup group, Phrase phrase) {
    return phrase.about().stream()
        .mapToInt(this::column)
        .filter(column -> catalogue.features().get(column).reasonGroup() == group)
        .toArray();
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
    Numbers numbers = numbers(values, offset, raises);
    Phrase best = null;
    double most = Double.NEGATIVE_INFINITY;
    for (Told one : told(group)) {
      if (one.phrase().fits().test(numbers)) {
        double push = one.push(effects, effectOffset) * (raises ? 1 : -1);
        if (push > most) {
          best = one.phrase();
          most = push;
        }
      }
    }
    return best == null ? own(strongest, values, offset) : best.text(numbers);
  }

  /**
   * What a typical account's row says of {@code group}, to be told to accounts that differ from it.
   * First what pushes most; what names money comes last, for it tells nothing about an account that
   * owes another amount.
   *
   * @param effects what each feature adds to the typical account's propensity
   * @param raises whether the typical account is one that pays
   */
  public TypicalGroup typical(ReasonGroup group, float[] values, float[] effects, boolean raises) {
    Numbers numbers = numbers(values, 0, raises);
    List<Told> fitting = new ArrayList<>(told(group));
    fitting.removeIf(one -> !one.phrase().fits().test(numbers));
    fitting.sort(
        Comparator.comparing((Told one) -> one.phrase().named().stream().anyMatch(this::isMoney))
            .thenComparingDouble(one -> one.push(effects, 0) * (raises ? -1 : 1)));
    return new TypicalGroup(
        fitting.stream().map(Told::phrase).toList(),
        fitting.stream().map(one -> one.phrase().text(numbers)).toList(),
        own(first(group), values, 0),
        (row, offset) -> numbers(row, offset, raises));
  }

  private Numbers numbers(float[] values, int offset, boolean raises) {
    return new Numbers(columns, catalogue, amounts, values, offset, raises);
  }

  private List<Told> told(ReasonGroup group) {
    return told.getOrDefault(group, List.of());
  }

  private boolean isMoney(String feature) {
    return catalogue.features().get(column(feature)).unit() == Unit.MONEY;
  }

  private int column(String feature) {
    Integer column = columns.get(feature);
    if (column == null) {
      throw new IllegalArgumentException("the catalogue has no feature " + feature);
    }
    return column;
  }

  private ReasonText own(int column, float[] values, int offset) {
    return catalogue.features().get(column).reason(values[offset + column], amounts);
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
