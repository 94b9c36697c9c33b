package dev.recobro.models;

import dev.recobro.domain.PropensityTarget;
import java.util.List;
import java.util.Objects;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.tribuo.Example;
import org.tribuo.Model;
import org.tribuo.classification.Label;
import org.tribuo.classification.sgd.linear.LinearSGDTrainer;
import org.tribuo.classification.sgd.objectives.LogMulticlass;
import org.tribuo.math.optimisers.AdaGrad;
import org.tribuo.transform.TransformTrainer;
import org.tribuo.transform.TransformationMap;
import org.tribuo.transform.transformations.MeanStdDevTransformation;

/**
 * Logistic regression on the same rows: what the trees must beat before they are believed. Features
 * are standardised over the values that are there; a missing value is the mean.
 */
public final class LogisticPeer {
  private static final int EPOCHS = 10;
  private static final double STEP = 0.1;

  /** Held here, since java.util.logging forgets the level of a logger that nobody holds. */
  private static final Logger TRIBUO = Logger.getLogger("org.tribuo");

  private final PropensityTarget target;
  private final Examples examples;
  private final Model<Label> model;
  private final Calibrator calibrator;

  private LogisticPeer(
      PropensityTarget target, Examples examples, Model<Label> model, Calibrator calibrator) {
    this.target = target;
    this.examples = examples;
    this.model = model;
    this.calibrator = calibrator;
  }

  /** As {@link PropensityTrainer#train}; of the settings only the seed is read. */
  public static LogisticPeer train(
      PropensityTarget target,
      List<String> featureNames,
      LabelledRows train,
      LabelledRows calibration,
      TrainerSettings settings) {
    TrainingRows.require(target, featureNames, train);
    // Tribuo tells of every training on the terminal unless someone asked otherwise.
    if (TRIBUO.getLevel() == null) {
      TRIBUO.setLevel(Level.WARNING);
    }
    LinearSGDTrainer regression =
        new LinearSGDTrainer(
            new LogMulticlass(), new AdaGrad(STEP), EPOCHS, -1, 1, settings.seed());
    TransformTrainer<Label> trainer =
        new TransformTrainer<>(
            regression, new TransformationMap(List.of(new MeanStdDevTransformation())));
    Examples examples = new Examples(featureNames, varying(train.features()));
    Model<Label> model = trainer.train(examples.dataset(train, target.code()));
    LogisticPeer raw = new LogisticPeer(target, examples, model, new IdentityCalibrator());
    Calibrator calibrator =
        Calibration.choose(raw.predict(calibration.features()), calibration, settings.seed());
    return new LogisticPeer(target, examples, model, calibrator);
  }

  /** A feature with one value alone cannot be standardised. */
  private static boolean[] varying(Matrix matrix) {
    boolean[] varying = new boolean[matrix.columns()];
    for (int column = 0; column < matrix.columns(); column++) {
      float first = Float.NaN;
      for (int row = 0; row < matrix.rows() && !varying[column]; row++) {
        float value = matrix.at(row, column);
        varying[column] = !Float.isNaN(first) && !Float.isNaN(value) && value != first;
        first = Float.isNaN(first) ? value : first;
      }
    }
    return varying;
  }

  public PropensityTarget target() {
    return target;
  }

  /**
   * Calibrated propensities, one a row; a row without any value has the calibrated chance one half.
   */
  public float[] predict(Matrix matrix) {
    float[] propensity = new float[matrix.rows()];
    for (int row = 0; row < matrix.rows(); row++) {
      Example<Label> example = examples.example(matrix, row, Examples.NEGATIVE);
      propensity[row] = example.size() == 0 ? 0.5f : chance(example);
    }
    calibrator.apply(propensity);
    return propensity;
  }

  private float chance(Example<Label> example) {
    Label scored = model.predict(example).getOutputScores().get(Examples.POSITIVE.getLabel());
    return (float) Objects.requireNonNull(scored).getScore();
  }
}
