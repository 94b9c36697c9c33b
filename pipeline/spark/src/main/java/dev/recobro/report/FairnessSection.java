package dev.recobro.report;

import static j2html.TagCreator.each;

import dev.recobro.evaluation.EvaluationReport;
import dev.recobro.evaluation.Fairness;
import dev.recobro.evaluation.Fairness.FairnessGroup;
import dev.recobro.report.Parts.Cell;
import j2html.tags.DomContent;
import java.util.List;

/** Who is worked first, and do the chances hold, by attributes that no model sees? */
final class FairnessSection {

  private FairnessSection() {}

  static DomContent of(EvaluationReport report, Words words) {
    if (report.fairness().isEmpty()) {
      return Parts.section(words, "fairness", Parts.remark(words.text("fairness.none")));
    }
    return Parts.section(
        words,
        "fairness",
        each(report.fairness(), one -> attribute(one, report.subject().topShare(), words)),
        Parts.remark(words.text("fairness.how")));
  }

  private static DomContent attribute(Fairness one, double topShare, Words words) {
    DomContent table =
        Parts.table(
            one.attribute(),
            List.of(
                words.text("group"),
                words.text("accounts"),
                words.text("fairness.selected", words.wholePercent(topShare)),
                words.text("band"),
                words.text("fairness.ratio"),
                words.text("difference"),
                words.text("band"),
                words.text("predicted"),
                words.text("observed"),
                words.text("p_adjusted"),
                words.text("finding")),
            one.groups().stream().map(group -> row(group, one.reference(), words)).toList());
    return one.hiddenGroups() == 0
        ? table
        : each(
            table,
            Parts.remark(
                words.text(
                    "fairness.hidden",
                    words.count(one.hiddenGroups()),
                    words.count(one.hiddenRows()))));
  }

  private static List<Cell> row(FairnessGroup group, String reference, Words words) {
    boolean isReference = group.group().equals(reference);
    return List.of(
        Cell.text(words.name("group", group.group())),
        Cell.number(words.count(group.rows())),
        Cell.number(words.percent(group.selectionRate())),
        Cell.number(
            words.percent(group.selectionBand().low())
                + " – "
                + words.percent(group.selectionBand().high())),
        Cell.number(words.decimal(group.impactRatio(), 2)),
        Cell.number(isReference ? "–" : words.points(group.rateDifference())),
        Cell.number(
            isReference
                ? "–"
                : words.points(group.differenceBand().low())
                    + " … "
                    + words.points(group.differenceBand().high())),
        Cell.number(words.percent(group.calibration().predicted())),
        Cell.number(words.percent(group.calibration().observed())),
        Cell.number(words.decimal(group.calibration().adjustedP(), 3)),
        finding(group, isReference, words));
  }

  private static Cell finding(FairnessGroup group, boolean isReference, Words words) {
    if (group.adverse()) {
      return Cell.flag(true, words.text("fairness.adverse"));
    }
    if (group.calibration().flagged()) {
      return Cell.flag(true, words.text("off"));
    }
    if (group.impactRatio() < Fairness.FOUR_FIFTHS) {
      return Cell.text(words.text("fairness.by_chance"));
    }
    return Cell.text(isReference ? words.text("fairness.reference") : "");
  }
}
