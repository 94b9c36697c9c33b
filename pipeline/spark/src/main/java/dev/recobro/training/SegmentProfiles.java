package dev.recobro.training;

import dev.recobro.domain.Channel;
import dev.recobro.domain.PropensityTarget;
import dev.recobro.features.Feature;
import dev.recobro.features.FeatureCatalogue;
import dev.recobro.models.Matrix;
import dev.recobro.models.ModelSet;
import dev.recobro.models.segments.Segment;
import dev.recobro.models.segments.SegmentProfile;
import dev.recobro.models.segments.SegmentReason;
import dev.recobro.models.segments.Segmentation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Takes each segment's figures from the snapshots that it was found among. */
final class SegmentProfiles {

  private static final int REASONS = 5;

  /** Least deviation that is worth a word, in standard deviations. */
  private static final double TYPICAL = 0.3;

  /** Fewest accounts that were tried on a channel for it to be called the best. */
  private static final int TRIED = 20;

  private static final List<Channel> CHANNELS =
      List.of(Channel.CALL, Channel.SMS, Channel.WHATSAPP, Channel.EMAIL);

  private final Segmentation segmentation;
  private final FeatureCatalogue catalogue;

  SegmentProfiles(Segmentation segmentation, FeatureCatalogue catalogue) {
    this.segmentation = segmentation;
    this.catalogue = catalogue;
  }

  /** One profile a segment, in the segments' order. */
  List<SegmentProfile> of(SnapshotTable accounts, ModelSet set) {
    Matrix features = accounts.features(catalogue.size());
    int[] place = segmentation.assigner(catalogue.names()).places(features);
    float[] chance =
        set.propensity(PropensityTarget.PAYS)
            .map(model -> model.predict(features, accounts.portfolios(model)))
            .orElse(null);
    List<SegmentProfile> profiles = new ArrayList<>();
    for (int i = 0; i < segmentation.segments().size(); i++) {
      int at = i;
      int[] rows = IntStream.range(0, place.length).filter(row -> place[row] == at).toArray();
      profiles.add(profile(segmentation.segments().get(i), rows, accounts, chance));
    }
    return profiles;
  }

  private SegmentProfile profile(
      Segment segment, int[] rows, SnapshotTable accounts, float @Nullable [] chance) {
    List<Snapshot> own = IntStream.of(rows).mapToObj(accounts.snapshots()::get).toList();
    double[] cured =
        own.stream()
            .mapToDouble(s -> s.getLabels()[PropensityTarget.CURES.ordinal()])
            .filter(label -> !Double.isNaN(label))
            .toArray();
    Best best = bestChannel(own);
    return new SegmentProfile(
        segment.id(),
        own.size(),
        own.stream().mapToDouble(Snapshot::getOverdue).sum(),
        mean(cured),
        mean(known(own, "rolled_last_month")),
        best == null ? null : best.channel().code(),
        best == null ? null : best.answerRate(),
        chance == null ? null : mean(IntStream.of(rows).mapToDouble(r -> chance[r]).toArray()),
        reasons(segment));
  }

  private record Best(Channel channel, double answerRate) {}

  private @Nullable Best bestChannel(List<Snapshot> own) {
    Best best = null;
    for (Channel channel : CHANNELS) {
      double[] rates = known(own, channel.code() + "_answer_rate");
      Double mean = rates.length < TRIED ? null : mean(rates);
      if (mean != null && (best == null || mean > best.answerRate())) {
        best = new Best(channel, mean);
      }
    }
    return best;
  }

  private double[] known(List<Snapshot> own, String feature) {
    int column = catalogue.names().indexOf(feature);
    return own.stream()
        .mapToDouble(snapshot -> snapshot.getFeatures()[column])
        .filter(value -> !Double.isNaN(value))
        .toArray();
  }

  private static @Nullable Double mean(double[] values) {
    return values.length == 0 ? null : Arrays.stream(values).average().orElseThrow();
  }

  private List<SegmentReason> reasons(Segment segment) {
    List<SegmentReason> reasons = new ArrayList<>();
    for (int i = 0; i < segment.centroid().size(); i++) {
      double deviations = segment.centroid().get(i);
      if (Math.abs(deviations) >= TYPICAL) {
        reasons.add(reason(segmentation.axes().get(i).behaviour().feature(), deviations));
      }
    }
    return reasons.stream()
        .sorted(
            Comparator.comparingDouble((SegmentReason r) -> -Math.abs(r.deviations()))
                .thenComparing(SegmentReason::feature))
        .limit(REASONS)
        .toList();
  }

  private SegmentReason reason(String name, double deviations) {
    Feature feature = catalogue.features().get(catalogue.names().indexOf(name));
    return new SegmentReason(
        name,
        deviations,
        (deviations > 0 ? "above the portfolio: " : "below the portfolio: ") + feature.labelEn(),
        (deviations > 0 ? "por encima de la cartera: " : "por debajo de la cartera: ")
            + feature.labelEs());
  }
}
