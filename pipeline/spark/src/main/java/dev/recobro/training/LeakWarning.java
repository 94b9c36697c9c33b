package dev.recobro.training;

import dev.recobro.domain.PropensityTarget;
import dev.recobro.evaluation.LeakSearch;
import dev.recobro.evaluation.SuspiciousFeature;
import dev.recobro.features.Feature;
import dev.recobro.features.FeatureCatalogue;
import dev.recobro.features.FeatureGroup;
import dev.recobro.ledger.Progress;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Says, before a model is trained, which attribute may know the future. */
final class LeakWarning {

  private LeakWarning() {}

  /** The search for leaks among the features of {@code catalogue}. */
  static LeakSearch search(FeatureCatalogue catalogue) {
    return new LeakSearch(catalogue.names(), fromState(catalogue));
  }

  /**
   * Attributes: the accounts table is as of today, so a column of it may have changed since a past
   * day. All other features come from events dated before the day, or from what is fixed when an
   * account is opened.
   */
  private static Set<String> fromState(FeatureCatalogue catalogue) {
    return catalogue.features().stream()
        .filter(feature -> feature.group() == FeatureGroup.ATTRIBUTES)
        .map(Feature::name)
        .collect(Collectors.toSet());
  }

  static void say(SnapshotTable table, FeatureCatalogue catalogue, Progress progress) {
    if (fromState(catalogue).isEmpty()) {
      return;
    }
    SnapshotTable overdue = table.overdue().definedFor(PropensityTarget.PAYS);
    List<SuspiciousFeature> found =
        search(catalogue).search(overdue.labelled(PropensityTarget.PAYS, catalogue.size()));
    for (SuspiciousFeature one : found) {
      progress.step(
          String.format(
              Locale.ROOT,
              "warning: feature %s alone ranks payers with AUC %.2f: does it know the future?",
              one.feature(),
              one.aucNow()));
    }
  }
}
