package dev.recobro.training;

import dev.recobro.domain.PortfolioBy;
import dev.recobro.models.LabelledRows;
import dev.recobro.models.PortfolioFigures;
import dev.recobro.models.PortfolioRows;
import dev.recobro.models.PortfolioTrainer;
import dev.recobro.models.Propensity;
import dev.recobro.models.PropensityTask;
import dev.recobro.models.TimeSplit;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Knows the portfolio of each row of one target's split by time. */
final class OwnModelTraining {

  private final TrainingSettings settings;
  private final int[] days;
  private final @Nullable String[] portfolio;

  /**
   * @param rows whose features and labels were split
   */
  OwnModelTraining(TrainingSettings settings, SnapshotTable rows) {
    this.settings = settings;
    this.days = rows.days();
    PortfolioBy by = settings.portfolios().by();
    this.portfolio = by == null ? new @Nullable String[rows.rows()] : rows.group(by.code());
  }

  /** The pooled model with the own models that earned their place. */
  Propensity train(PropensityTask task, Propensity pooled, TimeSplit split) {
    return PortfolioTrainer.train(
        task,
        pooled,
        with(split.train()),
        with(split.calibration()),
        settings.portfolios(),
        settings.search());
  }

  float[] predict(Propensity model, LabelledRows test) {
    return model.predict(test.features(), with(test).portfolio());
  }

  /** On the test rows, which chose nothing. */
  List<PortfolioFigures> figures(Propensity model, LabelledRows test) {
    return PortfolioFigures.of(model, with(test));
  }

  /** A part holds all rows of its days, in their order, so that days alone tell which they are. */
  private PortfolioRows with(LabelledRows part) {
    int from = Arrays.stream(part.day()).min().orElse(Integer.MAX_VALUE);
    int to = Arrays.stream(part.day()).max().orElse(Integer.MIN_VALUE);
    @Nullable String[] kept = new @Nullable String[days.length];
    int rows = 0;
    for (int row = 0; row < days.length; row++) {
      if (days[row] >= from && days[row] <= to) {
        kept[rows++] = portfolio[row];
      }
    }
    return new PortfolioRows(part, Arrays.copyOf(kept, rows));
  }
}
