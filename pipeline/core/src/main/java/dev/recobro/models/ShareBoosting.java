package dev.recobro.models;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tribuo.Example;
import org.tribuo.MutableDataset;
import org.tribuo.provenance.SimpleDataSourceProvenance;
import org.tribuo.regression.RegressionFactory;
import org.tribuo.regression.Regressor;
import org.tribuo.regression.xgboost.XGBoostRegressionTrainer;
import org.tribuo.regression.xgboost.XGBoostRegressionTrainer.RegressionType;

/** Boosts trees for the share of the stake that is paid. */
final class ShareBoosting {
  private static final String SHARE = "paid_share";

  /**
   * Between Poisson's 1 and gamma's 2. Tweedie's deviance of money with mean stake × share is the
   * deviance of the share times stake^(2 − power), which is why a row weighs stake^(2 − power).
   */
  private static final double TWEEDIE_POWER = 1.5;

  private final List<String> featureNames;
  private final TrainerSettings settings;
  private final double mostShare;

  /**
   * @param mostShare shares beyond it are cut to it, so that a payment of many times a tiny stake
   *     teaches no more than that
   */
  ShareBoosting(List<String> featureNames, TrainerSettings settings, double mostShare) {
    this.featureNames = featureNames;
    this.settings = settings;
    this.mostShare = mostShare;
  }

  /** The share of payers and non-payers. */
  ShareTrees tweedie(AmountRows rows) {
    return boost(rows, RegressionType.TWEEDIE);
  }

  /** The share of payers, which is never 0. */
  ShareTrees gamma(AmountRows payers) {
    return boost(payers, RegressionType.GAMMA);
  }

  private ShareTrees boost(AmountRows rows, RegressionType loss) {
    XGBoostRegressionTrainer trainer =
        new XGBoostRegressionTrainer(loss, settings.trees(), parameters(loss));
    return new ShareTrees(trainer.train(dataset(rows), Map.of()), featureNames);
  }

  private Map<String, Object> parameters(RegressionType loss) {
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("objective", loss.paramName);
    parameters.put("eta", settings.learningRate());
    parameters.put("max_depth", settings.depth());
    parameters.put("min_child_weight", settings.minChildWeight());
    parameters.put("subsample", settings.subsample());
    parameters.put("colsample_bytree", settings.columnsSample());
    parameters.put("lambda", settings.lambda());
    parameters.put("nthread", settings.threads());
    parameters.put("seed", settings.seed());
    parameters.put("tree_method", "hist");
    parameters.put("tweedie_variance_power", TWEEDIE_POWER);
    parameters.put("verbosity", 0);
    return parameters;
  }

  private MutableDataset<Regressor> dataset(AmountRows rows) {
    int newest = Arrays.stream(rows.snapshots().day()).max().orElse(0);
    RegressionFactory factory = new RegressionFactory();
    MutableDataset<Regressor> dataset =
        new MutableDataset<>(
            new SimpleDataSourceProvenance(
                SHARE,
                LocalDate.ofEpochDay(newest).atStartOfDay().atOffset(ZoneOffset.UTC),
                factory),
            factory);
    double[] share = rows.paidShare();
    double[] weight = weights(rows.atStake());
    boolean[] all = new boolean[featureNames.size()];
    Arrays.fill(all, true);
    Examples examples = new Examples(featureNames, all);
    for (int row = 0; row < rows.rows(); row++) {
      Example<Regressor> example =
          examples.example(
              rows.snapshots().features(),
              row,
              new Regressor(SHARE, Math.min(mostShare, share[row])));
      example.setWeight((float) weight[row]);
      if (example.size() > 0) {
        dataset.add(example);
      }
    }
    return dataset;
  }

  /** Of mean 1, so that the least weight of a leaf means the same in any currency. */
  private static double[] weights(double[] atStake) {
    double[] weights =
        Arrays.stream(atStake).map(stake -> Math.pow(stake, 2 - TWEEDIE_POWER)).toArray();
    double mean = Arrays.stream(weights).average().orElse(1);
    return Arrays.stream(weights).map(weight -> weight / mean).toArray();
  }
}
