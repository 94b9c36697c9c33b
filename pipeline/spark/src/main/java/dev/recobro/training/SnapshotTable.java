package dev.recobro.training;

import dev.recobro.domain.Bucket;
import dev.recobro.domain.PropensityTarget;
import dev.recobro.models.LabelledRows;
import dev.recobro.models.Matrix;
import dev.recobro.models.Propensity;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * Snapshots in order of day and account.
 *
 * @param groupNames of {@link Snapshot#getGroups}: product, jurisdiction, creditor, and then the
 *     attributes that were asked for
 */
public record SnapshotTable(List<Snapshot> snapshots, List<String> groupNames) {

  /** Groups that every snapshot has. */
  public static final List<String> STANDARD_GROUPS = List.of("product", "jurisdiction", "creditor");

  private static final Comparator<Snapshot> ORDER =
      Comparator.comparingInt(Snapshot::getDay).thenComparing(Snapshot::getAccountId);

  /** Copies the lists. */
  public SnapshotTable {
    snapshots = List.copyOf(snapshots);
    groupNames = List.copyOf(groupNames);
  }

  static SnapshotTable of(List<Snapshot> taken, List<String> groupNames) {
    return new SnapshotTable(taken.stream().sorted(ORDER).toList(), groupNames);
  }

  /** At most {@code maxRows} of them, by their draw. */
  SnapshotTable thinned(int maxRows, long seed) {
    if (rows() <= maxRows) {
      return this;
    }
    return of(
        snapshots.stream()
            .sorted(
                Comparator.comparingDouble((Snapshot s) -> Draw.of(s, seed + 1))
                    .thenComparing(ORDER))
            .limit(maxRows)
            .toList(),
        groupNames);
  }

  /** How many snapshots. */
  public int rows() {
    return snapshots.size();
  }

  /** The wanted snapshots, in their order. */
  public SnapshotTable where(Predicate<Snapshot> wanted) {
    return new SnapshotTable(snapshots.stream().filter(wanted).toList(), groupNames);
  }

  /** The snapshots for which {@code target} is defined. */
  public SnapshotTable definedFor(PropensityTarget target) {
    return where(s -> !Float.isNaN(s.getLabels()[target.ordinal()]));
  }

  /** The snapshots of {@code day} and later. */
  public SnapshotTable from(int day) {
    return where(s -> s.getDay() >= day);
  }

  /** The snapshots of days before {@code day}. */
  public SnapshotTable before(int day) {
    return where(s -> s.getDay() < day);
  }

  /** The snapshots in which something is overdue. */
  public SnapshotTable overdue() {
    return where(s -> s.getOverdue() > 0);
  }

  /** A number of each snapshot, in order. */
  public double[] column(ToDoubleFunction<Snapshot> number) {
    return snapshots.stream().mapToDouble(number).toArray();
  }

  /** The day of each snapshot, in days since 1970-01-01. */
  public int[] days() {
    return snapshots.stream().mapToInt(Snapshot::getDay).toArray();
  }

  /**
   * The group of each snapshot; null where the portfolio doesn't say.
   *
   * @param name one of {@link #groupNames}, or {@code bucket}
   */
  public @Nullable String[] group(String name) {
    int index = groupNames.indexOf(name);
    if (index < 0 && !name.equals("bucket")) {
      throw new IllegalArgumentException("no group " + name + " among " + groupNames);
    }
    @Nullable String[] group = new String[rows()];
    for (int row = 0; row < group.length; row++) {
      Snapshot snapshot = snapshots.get(row);
      group[row] =
          index < 0 ? Bucket.of(snapshot.getDaysPastDue()).code() : snapshot.getGroups()[index];
    }
    return group;
  }

  /**
   * The portfolio of each snapshot, by the column that {@code model} goes by; null everywhere when
   * it goes by none.
   */
  public @Nullable String[] portfolios(Propensity model) {
    return model
        .portfolioBy()
        .map(by -> group(by.code()))
        .orElseGet(() -> new @Nullable String[rows()]);
  }

  /** Tells two tables apart: a sum over accounts, days, features and labels, in hex. */
  public String fingerprint() {
    long sum = 17;
    for (Snapshot snapshot : snapshots) {
      sum = 31 * sum + snapshot.getAccountId().hashCode();
      sum = 31 * sum + snapshot.getDay();
      sum = 31 * sum + Arrays.hashCode(snapshot.getFeatures());
      sum = 31 * sum + Arrays.hashCode(snapshot.getLabels());
    }
    return "%016x".formatted(sum);
  }

  /**
   * The features of every snapshot.
   *
   * @param columns features that each has
   */
  public Matrix features(int columns) {
    float[] values = new float[Math.multiplyExact(rows(), columns)];
    for (int row = 0; row < rows(); row++) {
      System.arraycopy(snapshots.get(row).getFeatures(), 0, values, row * columns, columns);
    }
    return new Matrix(rows(), columns, values);
  }

  /** Features and labels of {@code target}, whose label must be defined in every row. */
  public LabelledRows labelled(PropensityTarget target, int columns) {
    float[] label = new float[rows()];
    for (int row = 0; row < label.length; row++) {
      label[row] = snapshots.get(row).getLabels()[target.ordinal()];
    }
    return new LabelledRows(features(columns), label, days());
  }
}
