package dev.recobro.models;

import dev.recobro.domain.PortfolioBy;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** The models of single portfolios, beside the pooled one that serves all others. */
final class Portfolios {
  private final PortfolioBy by;
  private final List<PortfolioTrial> trials;
  private final SortedMap<String, Calibrated> own;
  private final Map<String, Integer> places = new HashMap<>();
  private final Calibrated[] models;

  /**
   * @param trials of all portfolios that were tried, the chosen among them
   * @param own models by the portfolio's name
   */
  Portfolios(PortfolioBy by, List<PortfolioTrial> trials, Map<String, Calibrated> own) {
    this.by = by;
    this.trials = List.copyOf(trials);
    this.own = Collections.unmodifiableSortedMap(new TreeMap<>(own));
    this.models = this.own.values().toArray(Calibrated[]::new);
    this.own.keySet().forEach(name -> places.put(name, places.size()));
  }

  PortfolioBy by() {
    return by;
  }

  List<PortfolioTrial> trials() {
    return trials;
  }

  SortedMap<String, Calibrated> own() {
    return own;
  }

  /**
   * Asks each model about its rows at once, and puts the answers in the rows' order.
   *
   * @param portfolio of each row; null, and any without a model of its own, are the pooled one's
   * @param width values that the question gives a row
   */
  float[] ask(
      Calibrated pooled,
      Matrix matrix,
      @Nullable String[] portfolio,
      int width,
      BiFunction<Calibrated, Matrix, float[]> question) {
    int[] model = new int[matrix.rows()];
    int[] counts = new int[models.length + 1];
    for (int row = 0; row < model.length; row++) {
      model[row] = models.length;
      String name = portfolio[row];
      if (name != null) {
        model[row] = places.getOrDefault(name, models.length);
      }
      counts[model[row]]++;
    }
    if (counts[models.length] == model.length) {
      return question.apply(pooled, matrix);
    }
    float[] answers = new float[model.length * width];
    for (int at = 0; at < counts.length; at++) {
      if (counts[at] > 0) {
        int[] rows = rowsOf(at, model, counts[at]);
        float[] some =
            question.apply(at == models.length ? pooled : models[at], matrix.select(rows));
        for (int i = 0; i < rows.length; i++) {
          System.arraycopy(some, i * width, answers, rows[i] * width, width);
        }
      }
    }
    return answers;
  }

  private static int[] rowsOf(int wanted, int[] model, int count) {
    int[] rows = new int[count];
    int kept = 0;
    for (int row = 0; row < model.length; row++) {
      if (model[row] == wanted) {
        rows[kept++] = row;
      }
    }
    return rows;
  }
}
