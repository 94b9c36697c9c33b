package dev.recobro.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.recobro.domain.Channel;
import dev.recobro.domain.PropensityTarget;
import dev.recobro.models.effects.ContactChances;
import dev.recobro.models.effects.EffectAction;
import dev.recobro.models.effects.EffectLearner;
import dev.recobro.models.effects.EffectModel;
import dev.recobro.models.effects.EffectPriors;
import dev.recobro.models.effects.EffectRows;
import dev.recobro.models.effects.EffectSettings;
import dev.recobro.models.effects.Effects;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EffectiveSetTest {

  private static final ModelSet PLAIN = Rows.modelSet();

  @TempDir private Path folder = Path.of("");

  /** Effects of one action, drawn for every third of the rows. */
  private static EffectModel effects(long seed) {
    LabelledRows rows = Rows.drawn(seed, 900, 0);
    int[] action = new int[rows.rows()];
    double[] probability = new double[rows.rows()];
    double[] outcome = new double[rows.rows()];
    long[] debtor = new long[rows.rows()];
    for (int row = 0; row < action.length; row++) {
      action[row] = row % 3 == 0 ? 0 : EffectRows.NONE;
      probability[row] = row % 3 == 0 ? 1.0 / 3 : 2.0 / 3;
      outcome[row] = rows.label()[row];
      debtor[row] = row;
    }
    return EffectLearner.learn(
        List.of(new EffectAction("call", "call", "reminder")),
        new EffectRows(
            Rows.NAMES, rows.features(), action, probability, outcome, debtor, rows.day()),
        EffectPriors.UNKNOWN,
        EffectSettings.usual(1));
  }

  @Test
  void effects_make_another_set_of_the_same_propensities() throws Exception {
    ModelSet effective = PLAIN.withEffects(effects(3));
    ModelSet read = ModelSet.read(ModelSets.open(folder).write(effective));
    assertThat(PLAIN.effects()).isEmpty();
    assertThat(read.id()).isEqualTo(effective.id()).isNotEqualTo(PLAIN.id());
    assertThat(read.effects().orElseThrow().actions()).isEqualTo(effects(3).actions());
    Matrix rows = Rows.drawn(8, 50, 0).features();
    assertThat(read.propensity(PropensityTarget.PAYS).orElseThrow().predict(rows))
        .containsExactly(PLAIN.propensity(PropensityTarget.PAYS).orElseThrow().predict(rows));
  }

  @Test
  void without_a_single_decision_effects_are_assumed_and_contacts_still_count() throws Exception {
    long[] tries = new long[ContactChances.COUNTS];
    tries[ContactChances.place(Channel.CALL, 10)] = 8;
    EffectModel nothingDecided =
        EffectLearner.learn(
                List.of(new EffectAction("call", "call", "reminder")),
                new EffectRows(
                    Rows.NAMES,
                    new Matrix(0, Rows.NAMES.size(), new float[0]),
                    new int[0],
                    new double[0],
                    new double[0],
                    new long[0],
                    new int[0]),
                EffectPriors.UNKNOWN,
                EffectSettings.usual(1))
            .reaching(ContactChances.of(tries, new long[ContactChances.COUNTS]));

    EffectModel read =
        ModelSet.read(ModelSets.open(folder).write(PLAIN.withEffects(nothingDecided)))
            .effects()
            .orElseThrow();
    assertThat(read.assumed()).isTrue();
    assertThat(read.contactChances().orElseThrow().tries()).isEqualTo(8);
    Effects effects =
        read.predict(Rows.drawn(8, 1, 0).features(), List.of("call"), (row, action) -> 0.25);
    assertThat(effects.baseline()[0]).isNaN();
    assertThat(effects.uplift(0, 0)).isEqualTo(0.25f);
  }

  @Test
  void a_sets_id_follows_from_its_effects() {
    assertThat(PLAIN.withEffects(effects(3)).id()).isEqualTo(PLAIN.withEffects(effects(3)).id());
    assertThat(PLAIN.withEffects(effects(4)).id()).isNotEqualTo(PLAIN.withEffects(effects(3)).id());
  }

  @Test
  void effects_come_into_a_set_once() {
    ModelSet effective = PLAIN.withEffects(effects(3));
    assertThatIllegalArgumentException().isThrownBy(() -> effective.withEffects(effects(4)));
  }

  @Test
  void effects_of_another_format_or_without_their_trees_are_refused() {
    Map<String, byte[]> files = new TreeMap<>(effects(3).files());
    Map<String, byte[]> without = new TreeMap<>(files);
    without.remove("effects_added_1.pb");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> EffectModel.read(without))
        .withMessageContaining("effects_added_1.pb is missing");
    files.computeIfPresent(
        EffectModel.FILE,
        (name, bytes) ->
            new String(bytes, StandardCharsets.UTF_8)
                .replace("\"format\" : 1", "\"format\" : 9")
                .getBytes(StandardCharsets.UTF_8));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> EffectModel.read(files))
        .withMessageContaining("format is 9")
        .withMessageContaining("train again");
  }
}
