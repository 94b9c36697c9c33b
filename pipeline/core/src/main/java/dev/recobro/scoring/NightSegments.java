package dev.recobro.scoring;

import dev.recobro.features.AccountFacts;
import dev.recobro.features.FeatureCalculator;
import dev.recobro.features.FeatureCatalogue;
import dev.recobro.history.DelinquencyPath;
import dev.recobro.models.Matrix;
import dev.recobro.models.ModelSet;
import dev.recobro.models.segments.SegmentAssigner;
import dev.recobro.models.segments.Segmentation;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes into accounts which segment they are in, and which they were in a month ago. */
final class NightSegments {

  private final @Nullable Segmentation segmentation;
  private final @Nullable SegmentAssigner assigner;
  private final int columns;

  NightSegments(ModelSet set, FeatureCatalogue catalogue) {
    segmentation = set.segmentation().orElse(null);
    assigner = segmentation == null ? null : segmentation.assigner(catalogue.names());
    columns = catalogue.size();
  }

  /** Code of each row's segment; empty without a segmentation. */
  String[] codes(Matrix features) {
    String[] codes = new String[features.rows()];
    Arrays.fill(codes, "");
    if (segmentation != null && assigner != null) {
      int[] places = assigner.places(features);
      Arrays.setAll(codes, row -> segmentation.segments().get(places[row]).code());
    }
    return codes;
  }

  /**
   * Writes into the accounts that owe; without a segmentation there is nothing to write.
   *
   * @param now codes of those accounts tonight, one after the other
   */
  void write(
      List<Valued> accounts, String[] now, FeatureCalculator calculator, ScoringSettings settings) {
    if (segmentation == null) {
      return;
    }
    List<Valued> owing = accounts.stream().filter(account -> account.scored().isOwing()).toList();
    for (int row = 0; row < now.length; row++) {
      owing.get(row).scored().setSegment(now[row]);
    }
    int monthAgo = settings.asOfDay() - DelinquencyPath.MONTH_DAYS;
    List<Valued> there =
        owing.stream().filter(a -> a.standing().state().openedDay() < monthAgo).toList();
    float[] values = new float[there.size() * columns];
    for (int row = 0; row < there.size(); row++) {
      Standing standing = there.get(row).standing();
      calculator.compute(
          AccountFacts.of(standing.account(), settings.fx()),
          standing.known().asOf(monthAgo),
          values,
          row * columns);
    }
    String[] before = codes(new Matrix(there.size(), columns, values));
    for (int row = 0; row < before.length; row++) {
      there.get(row).scored().setSegmentMonthAgo(before[row]);
    }
  }
}
