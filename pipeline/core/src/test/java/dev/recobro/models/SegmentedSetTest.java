package dev.recobro.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.recobro.domain.PropensityTarget;
import dev.recobro.models.segments.Axis;
import dev.recobro.models.segments.Behaviour;
import dev.recobro.models.segments.Curve;
import dev.recobro.models.segments.Segment;
import dev.recobro.models.segments.SegmentSettings;
import dev.recobro.models.segments.Segmentation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SegmentedSetTest {
  @TempDir private Path folder = Path.of("");

  private static Segmentation segmentation(String provenance) {
    Behaviour behaviour = new Behaviour("alpha", Curve.PLAIN, null, 0, 1);
    return new Segmentation(
        "2026-03-01",
        10,
        new SegmentSettings(2, 3, 100, 160, 0.8, 1),
        List.of(new Axis(behaviour, 0, 0, -1, 1, 0, 1)),
        List.of(),
        List.of(
            new Segment(
                1, "forgetful", "forgetful", "olvidadizo", false, 8, List.of(0.5), null, null),
            new Segment(0, "new", "new", "nuevo", false, 2, List.of(), null, null)),
        List.of(),
        provenance);
  }

  @Test
  void segments_make_another_set_of_the_same_propensities() throws Exception {
    ModelSet plain = Rows.modelSet();
    ModelSet segmented = plain.withSegmentation(segmentation("trained now"));
    ModelSet read = ModelSet.read(ModelSets.open(folder).write(segmented));
    assertThat(plain.segmentation()).isEmpty();
    assertThat(read.id()).isEqualTo(segmented.id()).isNotEqualTo(plain.id());
    assertThat(read.segmentation()).contains(segmentation("trained now"));
    Matrix rows = Rows.drawn(8, 50, 0).features();
    assertThat(read.propensity(PropensityTarget.PAYS).orElseThrow().predict(rows))
        .containsExactly(plain.propensity(PropensityTarget.PAYS).orElseThrow().predict(rows));
  }

  @Test
  void other_segments_under_the_champions_propensities_need_no_comparison() throws Exception {
    Registry registry = Registry.of(ModelSets.open(folder));
    ModelSet plain = Rows.modelSet();
    ModelSet segmented = plain.withSegmentation(segmentation("trained now"));
    registry.sets().write(plain);
    registry.sets().write(segmented);
    Tolerance none = new Tolerance(0, 0);
    registry.promote(plain.id(), none, Instant.EPOCH);
    registry.promote(segmented.id(), none, Instant.EPOCH);
    assertThat(registry.sets().champion()).contains(segmented.id());
    assertThat(segmented.base()).isEqualTo(plain.base()).isEqualTo(plain.id());
  }

  @Test
  void the_id_follows_from_propensities_and_segments_and_not_from_the_time() {
    ModelSet plain = Rows.modelSet();
    ModelSet once = plain.withSegmentation(segmentation("at one"));
    ModelSet again = once.withSegmentation(segmentation("at two").renamed(1, "slow"));
    assertThat(again.id()).isNotEqualTo(once.id());
    assertThat(again.withSegmentation(segmentation("at three")).id()).isEqualTo(once.id());
  }

  @Test
  void altered_or_missing_segments_are_refused() throws Exception {
    ModelSet segmented = Rows.modelSet().withSegmentation(segmentation(""));
    Path written = ModelSets.open(folder).write(segmented);
    Path file = written.resolve("segmentation.json");
    Files.writeString(file, Files.readString(file).replace("olvidadizo", "otro"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ModelSet.read(written))
        .withMessageContaining("segmentation.json");
    Map<String, byte[]> without = new TreeMap<>(segmented.files());
    without.remove("segmentation.json");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ModelSet.fromFiles(without))
        .withMessageContaining("segmentation.json");
  }
}
