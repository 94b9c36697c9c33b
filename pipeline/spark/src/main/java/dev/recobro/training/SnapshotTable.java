package dev.recobro.training;

import dev.recobro.domain.PropensityTarget;
import dev.recobro.models.LabelledRows;
import dev.recobro.models.Matrix;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** The snapshots of a training, in order of day and account. */
record SnapshotTable(List<Snapshot> snapshots) {

  /** Sorts the snapshots and keeps at most {@code maxRows}, thinned by their draw. */
  static SnapshotTable of(List<Snapshot> taken, int maxRows, long seed) {
    List<Snapshot> kept = taken;
    if (taken.size() > maxRows) {
      kept =
          taken.stream()
              .sorted(
                  Comparator.comparingDouble((Snapshot s) -> Draw.of(s, seed + 1))
                      .thenComparing(Snapshot::getAccountId)
                      .thenComparingInt(Snapshot::getDay))
              .limit(maxRows)
              .toList();
    }
    return new SnapshotTable(
        kept.stream()
            .sorted(Comparator.comparingInt(Snapshot::getDay).thenComparing(Snapshot::getAccountId))
            .toList());
  }

  int rows() {
    return snapshots.size();
  }

  /** The snapshots for which {@code target} is defined. */
  SnapshotTable definedFor(PropensityTarget target) {
    return new SnapshotTable(
        snapshots.stream().filter(s -> !Float.isNaN(s.getLabels()[target.ordinal()])).toList());
  }

  /** The snapshots of {@code day} and later. */
  SnapshotTable from(int day) {
    return new SnapshotTable(snapshots.stream().filter(s -> s.getDay() >= day).toList());
  }

  /** The snapshots of days before {@code day}. */
  SnapshotTable before(int day) {
    return new SnapshotTable(snapshots.stream().filter(s -> s.getDay() < day).toList());
  }

  /** Tells two tables apart: a sum over accounts, days, features and labels, in hex. */
  String fingerprint() {
    long sum = 17;
    for (Snapshot snapshot : snapshots) {
      sum = 31 * sum + snapshot.getAccountId().hashCode();
      sum = 31 * sum + snapshot.getDay();
      sum = 31 * sum + Arrays.hashCode(snapshot.getFeatures());
      sum = 31 * sum + Arrays.hashCode(snapshot.getLabels());
    }
    return "%016x".formatted(sum);
  }

  /** The snapshots in which something is overdue. */
  SnapshotTable overdue() {
    return new SnapshotTable(snapshots.stream().filter(s -> s.getOverdue() > 0).toList());
  }

  /** Features and labels of {@code target}, whose label must be defined in every row. */
  LabelledRows labelled(PropensityTarget target, int columns) {
    float[] values = new float[rows() * columns];
    float[] label = new float[rows()];
    int[] day = new int[rows()];
    for (int row = 0; row < rows(); row++) {
      Snapshot snapshot = snapshots.get(row);
      System.arraycopy(snapshot.getFeatures(), 0, values, row * columns, columns);
      label[row] = snapshot.getLabels()[target.ordinal()];
      day[row] = snapshot.getDay();
    }
    return new LabelledRows(new Matrix(rows(), columns, values), label, day);
  }
}
