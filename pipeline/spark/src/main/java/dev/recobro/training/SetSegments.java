package dev.recobro.training;

import dev.recobro.evaluation.EvaluationReport.SegmentLabel;
import dev.recobro.evaluation.KnownTypes;
import dev.recobro.models.ModelSet;
import dev.recobro.models.segments.Segment;
import dev.recobro.models.segments.Segmentation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A model set's segments, asked of accounts that it is judged on. */
final class SetSegments {

  private final Optional<Segmentation> segmentation;
  private final List<String> featureNames;

  SetSegments(ModelSet set) {
    this.segmentation = set.segmentation();
    this.featureNames = set.card().featureNames();
  }

  /** What they are called, in the set's order; empty when it has none. */
  List<SegmentLabel> labels() {
    return segments().stream().map(s -> new SegmentLabel(s.code(), s.en(), s.es())).toList();
  }

  private List<Segment> segments() {
    return segmentation.map(Segmentation::segments).orElse(List.of());
  }

  /** The code of each row's segment; empty when the set has none. */
  Optional<@Nullable String[]> codes(SnapshotTable table) {
    return segmentation.map(
        found ->
            IntStream.of(places(found, table))
                .mapToObj(place -> found.segments().get(place).code())
                .toArray(String[]::new));
  }

  private int[] places(Segmentation found, SnapshotTable table) {
    return found.assigner(featureNames).places(table.features(featureNames.size()));
  }

  /**
   * The segments beside known types.
   *
   * @param truth type by account; empty when nothing is known
   * @return null when nothing is known, or the set has no segments
   * @throws IllegalStateException when hardly any of the accounts has a type
   */
  @Nullable KnownTypes beside(Map<String, String> truth, SnapshotTable table) {
    if (truth.isEmpty() || segmentation.isEmpty()) {
      return null;
    }
    @Nullable String[] types = new String[table.rows()];
    for (int row = 0; row < types.length; row++) {
      types[row] = truth.get(table.snapshots().get(row).getAccountId());
    }
    try {
      return KnownTypes.of(
          segments().stream().map(Segment::code).toList(),
          places(segmentation.get(), table),
          types);
    } catch (IllegalArgumentException e) {
      throw new IllegalStateException("--truth is of other accounts: " + e.getMessage(), e);
    }
  }
}
