package dev.recobro.models;

import dev.recobro.domain.PropensityTarget;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How a model set did on test rows.
 *
 * @param byTarget for each target, the evaluation of the model and of its peers by name
 * @param money captured by the ranking of the model and by its peers, by name
 * @param deciles predicted against collected money of the same, by name
 * @param differences of the model from the champion of its day, by the champion's name
 * @param portfolios that have a model of their own, beside the pooled one
 */
public record Evaluations(
    Map<PropensityTarget, Map<String, Evaluation>> byTarget,
    Map<String, MoneyCaptured> money,
    Map<String, MoneyDeciles> deciles,
    Map<String, PairedFigures> differences,
    List<PortfolioFigures> portfolios) {
  /** Name of the model itself among its peers. */
  public static final String MODEL = "model";

  private static final String CHAMPION = "champion ";

  /** Copies the maps; the order of names is kept. */
  public Evaluations {
    Map<PropensityTarget, Map<String, Evaluation>> copy = new EnumMap<>(PropensityTarget.class);
    byTarget.forEach((target, peers) -> copy.put(target, ordered(peers)));
    byTarget = Collections.unmodifiableMap(copy);
    money = ordered(money);
    deciles = ordered(deciles);
    differences = ordered(differences);
    portfolios = List.copyOf(portfolios);
  }

  /** Without differences and figures of portfolios. */
  public Evaluations(
      Map<PropensityTarget, Map<String, Evaluation>> byTarget,
      Map<String, MoneyCaptured> money,
      Map<String, MoneyDeciles> deciles) {
    this(byTarget, money, deciles, Map.of(), List.of());
  }

  /** Without deciles of money. */
  public Evaluations(
      Map<PropensityTarget, Map<String, Evaluation>> byTarget, Map<String, MoneyCaptured> money) {
    this(byTarget, money, Map.of());
  }

  private static <T> Map<String, T> ordered(Map<String, T> map) {
    return Collections.unmodifiableMap(new LinkedHashMap<>(map));
  }

  /** Name among its peers of the set that was champion when it was trained. */
  public static String champion(String id) {
    return CHAMPION + id;
  }

  /** For a set that was not judged yet. */
  public static Evaluations none() {
    return new Evaluations(Map.of(), Map.of());
  }
}
