package dev.recobro.models;

import com.oracle.labs.mlrg.olcut.provenance.Provenance;
import java.util.List;
import java.util.Map;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.XGBoost;
import ml.dmlc.xgboost4j.java.XGBoostError;
import org.tribuo.Dataset;
import org.tribuo.common.xgboost.XGBoostModel;
import org.tribuo.common.xgboost.XGBoostTrainer;
import org.tribuo.provenance.ModelProvenance;
import org.tribuo.provenance.TrainerProvenance;
import org.tribuo.provenance.impl.TrainerProvenanceImpl;
import org.tribuo.regression.Regressor;
import org.tribuo.regression.xgboost.XGBoostRegressionConverter;

/**
 * A Tribuo trainer for XGBoost's {@code binary:logistic} and its losses of amounts, over rows that
 * stand in one array. Tribuo's own classify by two margins or regress, and refuse any other
 * objective; the model, its file and its provenance are Tribuo's.
 */
final class BoostTrainer extends XGBoostTrainer<Regressor> {

  /**
   * @param settings which Tribuo's provenance keeps by name
   * @param parameters of XGBoost in its own words
   */
  private BoostTrainer(TrainerSettings settings, Map<String, Object> parameters) {
    super(
        BoosterType.GBTREE,
        TreeMethod.HIST,
        settings.trees(),
        settings.learningRate(),
        0,
        settings.depth(),
        settings.minChildWeight(),
        settings.subsample(),
        settings.columnsSample(),
        settings.lambda(),
        0,
        settings.threads(),
        LoggingVerbosity.SILENT,
        settings.seed());
    parameters.forEach((name, value) -> overrideParameters.put(name, value.toString()));
  }

  /** Boosts trees for the task on all rows, as many rounds as the settings say. */
  static BoostedTrees boost(PropensityTask task, LabelledRows rows, TrainerSettings settings) {
    RowsDataset dataset =
        new RowsDataset(task.featureNames(), BoostRows.of(rows), task.target().code());
    return new BoostTrainer(settings, BoostParameters.of(task, dataset.columns(), settings))
        .boost(dataset, task.featureNames());
  }

  /**
   * Boosts on from the margins of {@code rows}, as many rounds as the settings say.
   *
   * @return the added trees alone
   */
  static BoostedTrees boostOn(PropensityTask task, BoostRows rows, TrainerSettings settings) {
    RowsDataset dataset = new RowsDataset(task.featureNames(), rows, task.target().code());
    return new BoostTrainer(settings, BoostParameters.continued(task, dataset.columns(), settings))
        .boost(dataset, task.featureNames());
  }

  /**
   * Boosts trees for the share of a stake that is paid.
   *
   * @param parameters as {@link BoostParameters#ofShare} gives them
   */
  static BoostedTrees boostShare(
      List<String> featureNames,
      BoostRows rows,
      Map<String, Object> parameters,
      TrainerSettings settings) {
    RowsDataset dataset = new RowsDataset(featureNames, rows, "paid_share");
    return new BoostTrainer(settings, parameters).boost(dataset, featureNames);
  }

  /**
   * Boosts trees for a number, on from the rows' margins where they have any.
   *
   * @param what the number is, in one word
   */
  static BoostedTrees boostNumber(
      String what, List<String> featureNames, BoostRows rows, TrainerSettings settings) {
    RowsDataset dataset = new RowsDataset(featureNames, rows, what);
    boolean continued = rows.margin().length > 0;
    return new BoostTrainer(settings, BoostParameters.ofNumber(continued, settings))
        .boost(dataset, featureNames);
  }

  private BoostedTrees boost(RowsDataset dataset, List<String> featureNames) {
    return new BoostedTrees(train(dataset, Map.of()), featureNames);
  }

  @Override
  public XGBoostModel<Regressor> train(
      Dataset<Regressor> examples, Map<String, Provenance> runProvenance) {
    if (!(examples instanceof RowsDataset dataset)) {
      throw new IllegalArgumentException("rows are needed, not a " + examples.getClass());
    }
    TrainerProvenance provenance = getProvenance();
    setInvocationCount(getInvocationCount() + 1);
    Booster booster = boosted(dataset);
    return createModel(
        "recobro-trees",
        new ModelProvenance(
            XGBoostModel.class.getName(),
            // Not the clock: the same rows and settings give the same file.
            dataset.rows().newestDay(),
            dataset.getProvenance(),
            provenance,
            runProvenance),
        dataset.getFeatureIDMap(),
        dataset.getOutputIDInfo(),
        List.of(booster),
        new XGBoostRegressionConverter());
  }

  private Booster boosted(RowsDataset dataset) {
    try {
      DMatrix matrix = RowMatrices.of(dataset.columns(), dataset.rows());
      try {
        return XGBoost.train(
            matrix, copyParams(overrideParameters), numTrees, Map.of(), null, null);
      } finally {
        matrix.dispose();
      }
    } catch (XGBoostError e) {
      throw new IllegalStateException("XGBoost failed in training: " + e.getMessage(), e);
    }
  }

  @Override
  public TrainerProvenance getProvenance() {
    return new TrainerProvenanceImpl(this);
  }
}
