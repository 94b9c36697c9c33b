package dev.recobro.models.effects;

import dev.recobro.models.Matrix;
import dev.recobro.models.RowKeys;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What accounts pay if left alone, and what each action adds; thread-safe. */
public final class EffectModel {

  /** Name of the file that names the others. */
  public static final String FILE = "effects.json";

  private final List<String> featureNames;
  private final EffectSettings settings;
  private final List<EffectAction> learnt;
  private final List<EffectTrees> trees;
  private final List<ActionEffect> effects;
  private final @Nullable EffectEvaluation evaluation;
  private final @Nullable ContactChances chances;

  /**
   * @param learnt actions that the trees know, in their order
   * @param trees one of each fold; none when no effect was learnt
   * @param effects of all actions
   */
  EffectModel(
      List<String> featureNames,
      EffectSettings settings,
      List<EffectAction> learnt,
      List<EffectTrees> trees,
      List<ActionEffect> effects) {
    this(featureNames, settings, learnt, trees, effects, null, null);
  }

  EffectModel(
      List<String> featureNames,
      EffectSettings settings,
      List<EffectAction> learnt,
      List<EffectTrees> trees,
      List<ActionEffect> effects,
      @Nullable EffectEvaluation evaluation,
      @Nullable ContactChances chances) {
    this.featureNames = List.copyOf(featureNames);
    this.settings = settings;
    this.learnt = List.copyOf(learnt);
    this.trees = List.copyOf(trees);
    this.effects = List.copyOf(effects);
    this.evaluation = evaluation;
    this.chances = chances;
  }

  /**
   * Reads what {@link #files} wrote, among whatever other files there are.
   *
   * @throws IllegalArgumentException when a file is missing or is none of this format
   */
  public static EffectModel read(Map<String, byte[]> files) {
    return EffectFile.read(files);
  }

  /** The whole model as file contents by name. */
  public Map<String, byte[]> files() {
    return EffectFile.write(this);
  }

  /** What the model is made of but for provenance: the same rows and seed give the same bytes. */
  public byte[] identity() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(EffectFile.json(this));
    for (EffectTrees fold : trees) {
      bytes.writeBytes(fold.baselineTrees().identity());
      bytes.writeBytes(fold.effectTrees().identity());
    }
    return bytes.toByteArray();
  }

  /** The columns that {@link #predict} needs, in order. */
  public List<String> featureNames() {
    return featureNames;
  }

  public EffectSettings settings() {
    return settings;
  }

  /** What was learnt of each action, in the order in which they were given. */
  public List<ActionEffect> actions() {
    return effects;
  }

  /** How it did on newer decisions, where there were enough to tell. */
  public Optional<EffectEvaluation> evaluation() {
    return Optional.ofNullable(evaluation);
  }

  /** Chances to reach a debtor, where there were contacts to count. */
  public Optional<ContactChances> contactChances() {
    return Optional.ofNullable(chances);
  }

  /** The same model with figures beside it. */
  public EffectModel judged(EffectEvaluation figures) {
    return new EffectModel(featureNames, settings, learnt, trees, effects, figures, chances);
  }

  /** The same model with chances to reach debtors beside it. */
  public EffectModel reaching(ContactChances counted) {
    return new EffectModel(featureNames, settings, learnt, trees, effects, evaluation, counted);
  }

  /** Whether no action's effect was learnt. */
  public boolean assumed() {
    return trees.isEmpty();
  }

  /** Whether the effect of the action of this id is assumed; also of one that was never seen. */
  public boolean assumed(String actionId) {
    return effects.stream()
        .filter(effect -> effect.action().id().equals(actionId))
        .allMatch(ActionEffect::assumed);
  }

  /**
   * Baseline, uplift and its standard error of every row and action.
   *
   * @param actionIds that are asked for; one that isn't known has its assumed effect
   * @param priors what is assumed of them, by index in {@code actionIds}; where nothing is, 0
   * @throws IllegalArgumentException when the columns don't fit
   */
  public Effects predict(Matrix features, List<String> actionIds, EffectPriors priors) {
    return predict(features, actionIds, priors, EffectsWanted.ALL);
  }

  /** Likewise; effects that aren't wanted, and their errors, are NaN. */
  public Effects predict(
      Matrix features, List<String> actionIds, EffectPriors priors, EffectsWanted wanted) {
    if (features.columns() != featureNames.size()) {
      throw new IllegalArgumentException(
          "matrix of %d columns for %d features"
              .formatted(features.columns(), featureNames.size()));
    }
    int width = actionIds.size();
    Effects answer =
        new Effects(
            features.rows(),
            width,
            new float[features.rows()],
            new float[Math.multiplyExact(features.rows(), width)],
            new float[features.rows() * width]);
    EffectBatch batch = new EffectBatch(features, trees, settings, priors, answer);
    batch.writeBaseline();
    ActionEffect[] asked = actionIds.stream().map(this::known).toArray(ActionEffect[]::new);
    for (int from = 0; from < features.rows(); from += RowKeys.BLOCK_ROWS) {
      batch.take(from);
      for (int i = 0; i < width; i++) {
        batch.write(from, i, asked[i], learnt.indexOf(asked[i].action()), wanted);
      }
    }
    return answer;
  }

  private ActionEffect known(String id) {
    return effects.stream()
        .filter(effect -> effect.action().id().equals(id))
        .findFirst()
        .orElseGet(() -> ActionEffect.ofPrior(new EffectAction(id, "", ""), 0, 0, 0));
  }

  List<EffectAction> learnt() {
    return learnt;
  }

  List<EffectTrees> trees() {
    return trees;
  }
}
