package dev.recobro.nightly;

import dev.recobro.models.ModelSet;
import dev.recobro.models.segments.Segment;
import dev.recobro.models.segments.SegmentProfile;
import dev.recobro.models.segments.Segmentation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Tonight's segments, and how accounts moved between them within a month. */
final class SegmentMetrics {

  private SegmentMetrics() {}

  /**
   * A line a segment: size, overdue, and the figures of its training; empty without segments.
   *
   * @param cells of every account
   */
  static List<Map<String, Object>> segments(List<PortfolioCell> cells, ModelSet set) {
    Segmentation segmentation = set.segmentation().orElse(null);
    List<Map<String, Object>> lines = new ArrayList<>();
    if (segmentation == null) {
      return lines;
    }
    for (Segment segment : segmentation.segments()) {
      List<PortfolioCell> tonight =
          cells.stream()
              .filter(cell -> cell.owing() && segment.code().equals(cell.segment()))
              .toList();
      Map<String, Object> line = new LinkedHashMap<>();
      line.put("segment", segment.code());
      line.put("name_en", segment.en());
      line.put("name_es", segment.es());
      line.put("accounts", PortfolioCell.counted(tonight, PortfolioCell::accounts));
      line.put("overdue", PortfolioCell.summed(tonight, PortfolioCell::overdue));
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
  static List<Map<String, Object>> migration(List<PortfolioCell> cells) {
    Map<String, Map<String, Long>> moves = new TreeMap<>();
    for (PortfolioCell cell : cells) {
      String from = cell.segmentMonthAgo();
      String to = cell.segment();
      if (from != null && to != null) {
        moves.computeIfAbsent(from, code -> new TreeMap<>()).merge(to, cell.accounts(), Long::sum);
      }
    }
    List<Map<String, Object>> lines = new ArrayList<>();
    moves.forEach(
        (from, into) -> {
          long all = into.values().stream().mapToLong(Long::longValue).sum();
          into.forEach(
              (to, accounts) -> {
                Map<String, Object> line = new LinkedHashMap<>();
                line.put("from", from);
                line.put("to", to);
                line.put("accounts", accounts);
                line.put("share", (double) accounts / all);
                lines.add(line);
              });
        });
    return lines;
  }
}
