package dev.recobro.models;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How a portfolio's own model did on test days, beside the pooled one.
 *
 * @param target code of the outcome
 * @param rows of the portfolio on the test days
 * @param pooledLogLoss as the pooled model alone would have done, in nats
 * @param ownLogLoss in nats
 */
public record PortfolioFigures(
    String target,
    String portfolio,
    long rows,
    @JsonProperty("pooled_log_loss") double pooledLogLoss,
    @JsonProperty("own_log_loss") double ownLogLoss) {

  /** A line for each portfolio that has a model of its own and test rows. */
  public static List<PortfolioFigures> of(Propensity model, PortfolioRows test) {
    List<PortfolioFigures> figures = new ArrayList<>();
    for (String name : model.ownPortfolios()) {
      LabelledRows rows = test.of(name);
      if (rows.rows() > 0) {
        figures.add(
            new PortfolioFigures(
                model.target().code(),
                name,
                rows.rows(),
                Evaluation.logLoss(model.predict(rows.features()), rows.label()),
                Evaluation.logLoss(
                    model.predict(rows.features(), all(name, rows.rows())), rows.label())));
      }
    }
    return figures;
  }

  private static String[] all(String name, int rows) {
    String[] all = new String[rows];
    Arrays.fill(all, name);
    return all;
  }
}
