package dev.recobro.reasons;

import dev.recobro.features.Feature;
import dev.recobro.features.FeatureCatalogue;
import dev.recobro.features.ReasonGroup;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Which columns of a catalogue make up each reason group, as primitive arrays. */
final class FeatureGroups {

  static final ReasonGroup[] GROUPS = ReasonGroup.values();

  /** Place of each group when groups are sorted by id. */
  private static final int[] BY_ID = byId();

  private final int[] groupOf;

  private FeatureGroups(int[] groupOf) {
    this.groupOf = groupOf;
  }

  static FeatureGroups of(FeatureCatalogue catalogue) {
    return new FeatureGroups(
        catalogue.features().stream()
            .map(Feature::reasonGroup)
            .mapToInt(ReasonGroup::ordinal)
            .toArray());
  }

  int columns() {
    return groupOf.length;
  }

  /** Ordinal of the group of a column. */
  int of(int column) {
    return groupOf[column];
  }

  /** The groups that have columns here and can change. */
  List<ReasonGroup> changeable() {
    return Arrays.stream(GROUPS)
        .filter(ReasonGroup::canChange)
        .filter(group -> Arrays.stream(groupOf).anyMatch(of -> of == group.ordinal()))
        .toList();
  }

  /** Whether group {@code a} comes before group {@code b} by id. */
  static boolean before(int a, int b) {
    return BY_ID[a] < BY_ID[b];
  }

  private static int[] byId() {
    ReasonGroup[] sorted = ReasonGroup.values();
    Arrays.sort(sorted, Comparator.comparing(ReasonGroup::id));
    int[] places = new int[sorted.length];
    for (int place = 0; place < sorted.length; place++) {
      places[sorted[place].ordinal()] = place;
    }
    return places;
  }
}
