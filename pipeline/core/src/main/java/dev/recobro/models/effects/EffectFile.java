package dev.recobro.models.effects;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.recobro.models.RegressionTrees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** {@code effects.json}, all of an effect model but its trees, and the files of those. */
record EffectFile(
    int format,
    @JsonProperty("features") List<String> featureNames,
    EffectSettings settings,
    List<String> learnt,
    List<FoldFiles> folds,
    List<ActionEffect> actions,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable EffectEvaluation evaluation,
    @JsonProperty("contact_chances") @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable ContactChances contactChances) {

  static final int CURRENT = 1;

  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * Trees of one fold.
   *
   * @param scale what each action adds on the average, in the order of those that are learnt
   * @param rounds of the trees of what actions add that count
   */
  record FoldFiles(String baseline, String effect, List<Double> scale, int rounds) {}

  static Map<String, byte[]> write(EffectModel model) {
    Map<String, byte[]> files = new TreeMap<>();
    for (int fold = 0; fold < model.trees().size(); fold++) {
      files.put(baseline(fold), model.trees().get(fold).baselineTrees().bytes());
      files.put(added(fold), model.trees().get(fold).effectTrees().bytes());
    }
    files.put(EffectModel.FILE, json(model));
    return files;
  }

  private static String baseline(int fold) {
    return "effects_baseline_%d.pb".formatted(fold);
  }

  private static String added(int fold) {
    return "effects_added_%d.pb".formatted(fold);
  }

  /** What {@link EffectModel#FILE} holds. */
  static byte[] json(EffectModel model) {
    List<FoldFiles> folds = new ArrayList<>();
    for (EffectTrees trees : model.trees()) {
      folds.add(
          new FoldFiles(
              baseline(folds.size()),
              added(folds.size()),
              trees.scale().boxed().toList(),
              trees.rounds()));
    }
    EffectFile file =
        new EffectFile(
            CURRENT,
            model.featureNames(),
            model.settings(),
            model.learnt().stream().map(EffectAction::id).toList(),
            folds,
            model.actions(),
            model.evaluation().orElse(null),
            model.contactChances().orElse(null));
    try {
      return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static EffectModel read(Map<String, byte[]> files) {
    EffectFile file = parsed(named(files, EffectModel.FILE));
    List<EffectAction> learnt = file.learnt().stream().map(file::action).toList();
    ActionColumns columns = new ActionColumns(file.featureNames(), learnt);
    List<EffectTrees> trees = new ArrayList<>();
    for (FoldFiles fold : file.folds()) {
      trees.add(
          new EffectTrees(
              RegressionTrees.read(named(files, fold.baseline()), file.featureNames()),
              RegressionTrees.read(named(files, fold.effect()), columns.names()),
              fold.scale().stream().mapToDouble(Double::doubleValue).toArray(),
              fold.rounds(),
              columns));
    }
    return new EffectModel(
        file.featureNames(),
        file.settings(),
        learnt,
        trees,
        file.actions(),
        file.evaluation(),
        file.contactChances());
  }

  private EffectAction action(String id) {
    return actions.stream()
        .map(ActionEffect::action)
        .filter(action -> action.id().equals(id))
        .findFirst()
        .orElseThrow(() -> damaged("trees of an unknown action " + id));
  }

  private static EffectFile parsed(byte[] bytes) {
    try {
      int format = JSON.readTree(bytes).path("format").asInt();
      if (format != CURRENT) {
        throw damaged("format is %d, and this Recobro reads %d".formatted(format, CURRENT));
      }
      return JSON.readValue(bytes, EffectFile.class);
    } catch (JsonProcessingException e) {
      throw damaged(e.getOriginalMessage());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] named(Map<String, byte[]> files, String name) {
    byte[] bytes = files.get(name);
    if (bytes == null) {
      throw new IllegalArgumentException("model set: file " + name + " is missing");
    }
    return bytes;
  }

  private static IllegalArgumentException damaged(String what) {
    return new IllegalArgumentException(
        "model set: %s: %s: restore its folder, or train again".formatted(EffectModel.FILE, what));
  }
}
