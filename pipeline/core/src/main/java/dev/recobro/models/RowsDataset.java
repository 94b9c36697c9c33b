package dev.recobro.models;

import com.oracle.labs.mlrg.olcut.provenance.ListProvenance;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.tribuo.Dataset;
import org.tribuo.FeatureMap;
import org.tribuo.ImmutableFeatureMap;
import org.tribuo.ImmutableOutputInfo;
import org.tribuo.MutableOutputInfo;
import org.tribuo.OutputInfo;
import org.tribuo.RealInfo;
import org.tribuo.VariableInfo;
import org.tribuo.protos.core.DatasetProto;
import org.tribuo.provenance.DatasetProvenance;
import org.tribuo.provenance.SimpleDataSourceProvenance;
import org.tribuo.regression.RegressionFactory;
import org.tribuo.regression.Regressor;

/**
 * Rows as Tribuo sees a dataset: its domain and its provenance, without an example for each row,
 * which would hold a million rows three times over.
 */
final class RowsDataset extends Dataset<Regressor> {
  private static final long serialVersionUID = 1;

  private final transient BoostRows rows;
  private final transient ColumnOrder columns;
  private final ImmutableFeatureMap features;
  private final ImmutableOutputInfo<Regressor> outputs;

  RowsDataset(List<String> featureNames, BoostRows rows, String description) {
    super(
        new SimpleDataSourceProvenance(description, rows.newestDay(), new RegressionFactory()),
        new RegressionFactory());
    this.rows = rows;
    List<VariableInfo> present = new ArrayList<>();
    for (int column = 0; column < featureNames.size(); column++) {
      observe(featureNames.get(column), rows.features(), column, present);
    }
    this.features = new ImmutableFeatureMap(present);
    this.columns = ColumnOrder.of(featureNames, features);
    MutableOutputInfo<Regressor> seen = outputFactory.generateInfo();
    for (float target : rows.target()) {
      seen.observe(new Regressor(description, target));
    }
    this.outputs = seen.generateImmutableOutputInfo();
  }

  /** Adds count, range, mean and sum of squared deviations of the values, where there are any. */
  private static void observe(String name, Matrix matrix, int column, List<VariableInfo> present) {
    int count = 0;
    double least = Double.POSITIVE_INFINITY;
    double most = Double.NEGATIVE_INFINITY;
    double mean = 0;
    double squares = 0;
    for (int row = 0; row < matrix.rows(); row++) {
      float value = matrix.at(row, column);
      if (!Float.isNaN(value)) {
        count++;
        least = Math.min(least, value);
        most = Math.max(most, value);
        double delta = value - mean;
        mean += delta / count;
        squares += delta * (value - mean);
      }
    }
    if (count > 0) {
      present.add(new RealInfo(name, count, most, least, mean, squares));
    }
  }

  BoostRows rows() {
    return rows;
  }

  ColumnOrder columns() {
    return columns;
  }

  @Override
  public int size() {
    return rows.features().rows();
  }

  @Override
  public Set<Regressor> getOutputs() {
    return outputs.getDomain();
  }

  @Override
  public ImmutableOutputInfo<Regressor> getOutputIDInfo() {
    return outputs;
  }

  @Override
  public OutputInfo<Regressor> getOutputInfo() {
    return outputs;
  }

  @Override
  public ImmutableFeatureMap getFeatureIDMap() {
    return features;
  }

  @Override
  public FeatureMap getFeatureMap() {
    return features;
  }

  @Override
  public DatasetProvenance getProvenance() {
    return new DatasetProvenance(sourceProvenance, new ListProvenance<>(), this);
  }

  @Override
  public DatasetProto serialize() {
    throw new UnsupportedOperationException("rows are trained on, not kept");
  }
}
