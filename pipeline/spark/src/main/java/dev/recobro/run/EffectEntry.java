package dev.recobro.run;

import com.typesafe.config.Config;
import dev.recobro.decisions.Action;
import dev.recobro.domain.StageEdges;
import dev.recobro.models.effects.EffectAction;
import dev.recobro.models.effects.EffectSettings;
import dev.recobro.training.EffectTrainingSettings;
import dev.recobro.training.KnownAction;
import java.util.List;

/** Reads from config how effects of actions are learnt. */
final class EffectEntry {

  private EffectEntry() {}

  static EffectTrainingSettings read(Config root, List<Action> actions, StageEdges stages) {
    Config effects = root.getConfig("training.effects");
    EffectSettings usual = EffectSettings.usual(root.getLong("training.seed"));
    return new EffectTrainingSettings(
        actions.stream().map(EffectEntry::known).toList(),
        stages,
        effects.getInt("max-rows"),
        new EffectSettings(
            usual.folds(),
            effects.getInt("least-drawn"),
            effects.getDouble("least-probability"),
            effects.getDouble("most-share"),
            effects.getDouble("prior-error"),
            usual.baseline(),
            usual.effect(),
            usual.seed()));
  }

  private static KnownAction known(Action action) {
    return new KnownAction(
        new EffectAction(action.id(), action.channel().code(), action.treatment()),
        action.cost(),
        action.stages(),
        action.priorEffect()::shareIfKnown);
  }
}
