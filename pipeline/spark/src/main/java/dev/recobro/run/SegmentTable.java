package dev.recobro.run;

import dev.recobro.models.ModelSet;
import dev.recobro.models.segments.Segment;
import dev.recobro.models.segments.Segmentation;
import java.io.PrintStream;
import java.util.Locale;
import java.util.Optional;

/** A set's segments, as the command line shows them. */
final class SegmentTable {

  private SegmentTable() {}

  static void print(ModelSet set, PrintStream out) {
    Optional<Segmentation> segmentation = set.segmentation();
    if (segmentation.isEmpty()) {
      return;
    }
    out.printf("%n%-3s %-26s %10s  %s%n", "id", "segment", "accounts", "moved");
    for (Segment segment : segmentation.get().segments()) {
      Double moved = segment.distance();
      out.printf(
          Locale.ROOT,
          "%-3d %-26s %,10d  %s%n",
          segment.id(),
          segment.code(),
          segment.accounts(),
          moved == null ? "-" : String.format(Locale.ROOT, "%.2f", moved));
    }
  }
}
