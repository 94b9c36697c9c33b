package dev.recobro.nightly;

import dev.recobro.domain.Fx;
import dev.recobro.domain.PortfolioBy;
import dev.recobro.domain.PropensityTarget;
import dev.recobro.models.Matrix;
import dev.recobro.models.ModelSet;
import dev.recobro.scoring.NightModels;
import dev.recobro.scoring.PackedArray;
import java.util.ArrayList;
import java.util.Currency;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/** Scores accounts by every challenger, from the features that the night has computed already. */
final class ShadowFunction implements MapPartitionsFunction<Row, Row> {

  /** An account as one challenger sees it. */
  static final StructType SCHEMA =
      new StructType()
          .add("account_id", DataTypes.StringType)
          .add("model_set", DataTypes.StringType)
          .add("propensity", DataTypes.DoubleType)
          .add("currency", DataTypes.StringType)
          .add("expected_recovery", DataTypes.DoubleType)
          .add("expected_recovery_base", DataTypes.DoubleType);

  private static final long serialVersionUID = 1;
  private static final int BATCH = 4096;

  private final Broadcast<List<NightModels>> challengers;
  private final Fx fx;

  ShadowFunction(Broadcast<List<NightModels>> challengers, Fx fx) {
    this.challengers = challengers;
    this.fx = fx;
  }

  /**
   * Rows of account id, currency, amount at stake and balance in the base currency, packed arrays,
   * and the columns of {@link PortfolioBy} by their codes in.
   */
  @Override
  public Iterator<Row> call(Iterator<Row> accounts) {
    return new Batches(accounts);
  }

  private void score(List<Row> batch, List<Row> scored) {
    double[] atStake = batch.stream().mapToDouble(row -> row.getDouble(2)).toArray();
    Matrix features = features(batch);
    for (NightModels models : challengers.value()) {
      ModelSet set = models.set();
      float[] pays =
          set.propensity(PropensityTarget.PAYS)
              .orElseThrow()
              .predict(features, portfolio(batch, models.portfolioBy()));
      double[] expected = set.expectedRecovery(features, pays, atStake);
      for (int row = 0; row < pays.length; row++) {
        // As the night: nobody pays more than he owes.
        double capped = Math.min(expected[row], batch.get(row).getDouble(3));
        scored.add(row(batch.get(row), set.id(), pays[row], capped));
      }
    }
  }

  private static @Nullable String[] portfolio(List<Row> batch, @Nullable PortfolioBy by) {
    @Nullable String[] portfolio = new @Nullable String[batch.size()];
    if (by != null) {
      for (int row = 0; row < portfolio.length; row++) {
        portfolio[row] = batch.get(row).getAs(by.code());
      }
    }
    return portfolio;
  }

  private Row row(Row account, String set, double propensity, double expectedBase) {
    String currency = account.getString(1);
    return RowFactory.create(
        account.getString(0),
        set,
        propensity,
        currency,
        expectedBase / fx.rate(Currency.getInstance(currency)),
        expectedBase);
  }

  private static Matrix features(List<Row> batch) {
    List<float[]> rows =
        batch.stream().map(row -> PackedArray.FEATURES.floats(row.getAs(4))).toList();
    int columns = rows.get(0).length;
    float[] values = new float[rows.size() * columns];
    for (int row = 0; row < rows.size(); row++) {
      System.arraycopy(rows.get(row), 0, values, row * columns, columns);
    }
    return new Matrix(batch.size(), columns, values);
  }

  /** Hands out one batch's rows after the other, so that a partition is never held whole. */
  private final class Batches implements Iterator<Row> {

    private final Iterator<Row> accounts;
    private final List<Row> ready = new ArrayList<>();
    private int next;

    Batches(Iterator<Row> accounts) {
      this.accounts = accounts;
    }

    @Override
    public boolean hasNext() {
      if (next == ready.size() && accounts.hasNext()) {
        fill();
      }
      return next < ready.size();
    }

    private void fill() {
      List<Row> batch = new ArrayList<>(BATCH);
      while (batch.size() < BATCH && accounts.hasNext()) {
        batch.add(accounts.next());
      }
      ready.clear();
      next = 0;
      score(batch, ready);
    }

    @Override
    public Row next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      return ready.get(next++);
    }
  }
}
