package dev.recobro.models;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.tribuo.ImmutableFeatureMap;
import org.tribuo.MutableDataset;
import org.tribuo.classification.Label;
import org.tribuo.classification.LabelFactory;
import org.tribuo.classification.liblinear.LibLinearClassificationModel;
import org.tribuo.classification.liblinear.LibLinearClassificationTrainer;
import org.tribuo.classification.liblinear.LinearClassificationType;
import org.tribuo.classification.liblinear.LinearClassificationType.LinearType;
import org.tribuo.impl.ArrayExample;
import org.tribuo.provenance.SimpleDataSourceProvenance;

/**
 * Fits a linear part: logistic regression with an L2 penalty, by LIBLINEAR's trust-region Newton
 * method (Lin, Weng and Keerthi 2008), which has one answer and no step size.
 */
final class LinearTrainer {
  /** Inverse of the penalty; the values are standardised. */
  static final double COST = 0.003;

  /** A hundred-odd coefficients need no more rows, and Tribuo holds each as an object. */
  private static final int MOST_ROWS = 20_000;

  private static final int MOST_ITERATIONS = 200;
  private static final double TERMINATION = 1e-2;
  private static final Label POSITIVE = new Label("1");
  private static final Label NEGATIVE = new Label("0");
  private static final String MISSING = "?";

  /**
   * LIBLINEAR penalises its bias too, which would pull rare outcomes towards one half; the weight
   * of a large constant is all but free.
   */
  private static final double INTERCEPT = 10;

  /** Held here, since java.util.logging forgets the level of a logger that nobody holds. */
  private static final Logger TRIBUO = Logger.getLogger("org.tribuo");

  private final PropensityTask task;
  private final LabelledRows rows;
  private final LinearColumn[] columns;
  private final String[] missingNames;
  private final boolean[] dropped;
  private final long seed;

  private LinearTrainer(PropensityTask task, LabelledRows rows, long seed) {
    this.task = task;
    this.rows = rows.drawn(MOST_ROWS, seed);
    this.columns = new LinearColumn[task.featureNames().size()];
    for (int column = 0; column < columns.length; column++) {
      columns[column] = LinearColumn.of(this.rows.features(), column);
    }
    this.missingNames =
        task.featureNames().stream().map(name -> MISSING + name).toArray(String[]::new);
    this.dropped = new boolean[columns.length];
    this.seed = seed;
  }

  /**
   * Fits the task; a feature whose slope would go against its known sign is left out and the rest
   * fitted again, until no slope does.
   */
  static LinearPart train(PropensityTask task, LabelledRows rows, long seed) {
    task.require(rows);
    // Tribuo tells of every training on the terminal unless someone asked otherwise.
    if (TRIBUO.getLevel() == null) {
      TRIBUO.setLevel(Level.WARNING);
    }
    LinearTrainer trainer = new LinearTrainer(task, rows, seed);
    LinearPart part = trainer.fit();
    while (trainer.dropWrongSigns(part)) {
      part = trainer.fit();
    }
    return part;
  }

  private boolean dropWrongSigns(LinearPart part) {
    boolean anyDropped = false;
    for (LinearTerm term : part.terms()) {
      if (term.slope() * task.direction(term.feature()) < 0) {
        dropped[task.featureNames().indexOf(term.feature())] = true;
        anyDropped = true;
      }
    }
    return anyDropped;
  }

  private LinearPart fit() {
    MutableDataset<Label> dataset =
        new MutableDataset<>(
            new SimpleDataSourceProvenance(task.target().code(), new LabelFactory()),
            new LabelFactory());
    for (int row = 0; row < rows.rows(); row++) {
      dataset.add(example(row));
    }
    LibLinearClassificationTrainer trainer =
        new LibLinearClassificationTrainer(
            new LinearClassificationType(LinearType.L2R_LR),
            COST,
            MOST_ITERATIONS,
            TERMINATION,
            seed);
    if (trainer.train(dataset) instanceof LibLinearClassificationModel model) {
      return part(model);
    }
    throw new IllegalStateException("Tribuo gave another model than a linear one");
  }

  private ArrayExample<Label> example(int row) {
    List<String> names = new ArrayList<>();
    double[] values = new double[2 * columns.length + 1];
    for (int column = 0; column < columns.length; column++) {
      String name = task.featureNames().get(column);
      float value = rows.features().at(row, column);
      if (Float.isNaN(value) && columns[column].missingTells()) {
        values[names.size()] = 1;
        names.add(missingNames[column]);
      } else if (!Float.isNaN(value) && columns[column].varies() && !dropped[column]) {
        values[names.size()] = columns[column].standardised(value);
        names.add(name);
      }
    }
    values[names.size()] = INTERCEPT;
    names.add("");
    return new ArrayExample<>(
        rows.label()[row] == 1f ? POSITIVE : NEGATIVE,
        names.toArray(String[]::new),
        Arrays.copyOf(values, names.size()));
  }

  private LinearPart part(LibLinearClassificationModel model) {
    ImmutableFeatureMap ids = model.getFeatureIDMap();
    de.bwaldvogel.liblinear.Model inner = model.getInnerModels().get(0);
    // LIBLINEAR's weights speak for the outcome that it lists first.
    double sign = inner.getLabels()[0] == model.getOutputIDInfo().getID(POSITIVE) ? 1 : -1;
    double[] weights = inner.getFeatureWeights();
    double base = sign * (weights[ids.size()] + INTERCEPT * weight(ids, "", weights));
    List<LinearTerm> terms = new ArrayList<>();
    for (int column = 0; column < columns.length; column++) {
      String name = task.featureNames().get(column);
      double missing = sign * weight(ids, missingNames[column], weights);
      double value = sign * weight(ids, name, weights);
      if (value != 0 || missing != 0) {
        terms.add(columns[column].term(name, value, missing));
        base += columns[column].missingShare() * missing;
      }
    }
    return new LinearPart(base, terms);
  }

  private static double weight(ImmutableFeatureMap ids, String name, double[] weights) {
    int id = ids.getID(name);
    return id < 0 ? 0 : weights[id];
  }
}
