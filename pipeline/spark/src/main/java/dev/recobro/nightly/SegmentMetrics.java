package dev.recobro.nightly;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import dev.recobro.models.ModelSet;
import dev.recobro.models.segments.Segment;
import dev.recobro.models.segments.SegmentProfile;
import dev.recobro.models.segments.Segmentation;
import dev.recobro.scoring.Measure;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Tonight's segments, and how accounts moved between them within a month. */
final class SegmentMetrics {

  private SegmentMetrics() {}

  /**
   * A line a segment: size, overdue, and the figures of its training; empty without segments.
   *
   * @param scored every account
   */
  static List<Map<String, Object>> segments(Dataset<Row> scored, ModelSet set) {
    Segmentation segmentation = set.segmentation().orElse(null);
    List<Map<String, Object>> lines = new ArrayList<>();
    if (segmentation == null) {
      return lines;
    }
    Map<String, Row> sums = new HashMap<>();
    scored
        .where("owing")
        .groupBy("segment")
        .agg(count(lit(1)), sum(AccountColumns.measure(Measure.OVERDUE_BASE)))
        .collectAsList()
        .forEach(row -> sums.put(row.getString(0), row));
    for (Segment segment : segmentation.segments()) {
      Row tonight = sums.get(segment.code());
      Map<String, Object> line = new LinkedHashMap<>();
      line.put("segment", segment.code());
      line.put("name_en", segment.en());
      line.put("name_es", segment.es());
      line.put("accounts", tonight == null ? 0L : tonight.getLong(1));
      line.put("overdue", tonight == null ? 0.0 : tonight.getDouble(2));
      segmentation.profiles().stream()
          .filter(profile -> profile.id() == segment.id())
          .forEach(profile -> line.put("training", figures(profile)));
      lines.add(line);
    }
    return lines;
  }

  private static Map<String, Object> figures(SegmentProfile profile) {
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("accounts", profile.accounts());
    figures.put("overdue", profile.overdue());
    figures.put("cure_rate", profile.cureRate());
    figures.put("roll_rate", profile.rollRate());
    figures.put("propensity", profile.propensity());
    figures.put("best_channel", profile.bestChannel());
    figures.put("best_channel_answer_rate", profile.bestChannelAnswerRate());
    List<Map<String, Object>> reasons = new ArrayList<>();
    profile
        .reasons()
        .forEach(
            reason -> {
              Map<String, Object> line = new LinkedHashMap<>();
              line.put("feature", reason.feature());
              line.put("deviations", reason.deviations());
              line.put("text_en", reason.textEn());
              line.put("text_es", reason.textEs());
              reasons.add(line);
            });
    figures.put("reasons", reasons);
    return figures;
  }

  /** Accounts that owe and were there a month ago: from their segment then to the one now. */
  static List<Map<String, Object>> migration(Dataset<Row> scored) {
    List<Row> cells =
        scored
            .where(col("segmentMonthAgo").isNotNull())
            .groupBy("segmentMonthAgo", "segment")
            .agg(count(lit(1)))
            .orderBy("segmentMonthAgo", "segment")
            .collectAsList();
    Map<String, Long> from = new HashMap<>();
    cells.forEach(cell -> from.merge(cell.getString(0), cell.getLong(2), Long::sum));
    List<Map<String, Object>> lines = new ArrayList<>();
    for (Row cell : cells) {
      Map<String, Object> line = new LinkedHashMap<>();
      line.put("from", cell.getString(0));
      line.put("to", cell.getString(1));
      line.put("accounts", cell.getLong(2));
      line.put(
          "share",
          (double) cell.getLong(2) / from.getOrDefault(cell.getString(0), cell.getLong(2)));
      lines.add(line);
    }
    return lines;
  }
}
