package dev.recobro.report;

import static j2html.TagCreator.div;
import static j2html.TagCreator.each;

import dev.recobro.evaluation.CalibrationCheck;
import dev.recobro.evaluation.CalibrationCheck.CalibrationBin;
import dev.recobro.evaluation.Discrimination;
import dev.recobro.evaluation.Discrimination.RocPoint;
import dev.recobro.evaluation.EvaluationReport;
import dev.recobro.evaluation.OutcomeFigures;
import dev.recobro.report.Parts.Cell;
import j2html.tags.DomContent;
import java.util.List;

/** Does the model tell payers from others, and can its chances be taken at face value? */
final class OutcomeSections {

  private OutcomeSections() {}

  static DomContent discrimination(EvaluationReport report, Words words) {
    return Parts.section(
        words,
        "discrimination",
        div(each(report.outcomes(), outcome -> roc(outcome, words))).withClass("charts"),
        Parts.table(
            words.text("discrimination.table"),
            List.of(
                words.text("outcome"),
                words.text("accounts"),
                words.text("came"),
                words.text("auc"),
                words.text("band"),
                words.text("ks"),
                words.text("log_loss"),
                words.text("brier")),
            report.outcomes().stream().map(outcome -> row(outcome, words)).toList()));
  }

  private static DomContent roc(OutcomeFigures outcome, Words words) {
    Discrimination figures = outcome.discrimination();
    String name = words.name("outcome", outcome.outcome());
    UnitChart chart =
        new UnitChart(
                words,
                words.text("roc.alt", name, words.decimal(figures.auc(), 3)),
                words.text("roc.x"),
                words.text("roc.y"),
                1)
            .diagonal()
            .line(
                "model",
                figures.roc().stream().map(RocPoint::falseAlarms).toList(),
                figures.roc().stream().map(RocPoint::hits).toList());
    return Parts.chart(
        name,
        words.text("roc.remark", words.decimal(figures.auc(), 3), words.decimal(figures.ks(), 2)),
        chart.drawn(),
        Parts.legend(words, List.of("model", "random")));
  }

  private static List<Cell> row(OutcomeFigures outcome, Words words) {
    Discrimination figures = outcome.discrimination();
    return List.of(
        Cell.text(words.name("outcome", outcome.outcome())),
        Cell.number(words.count(outcome.rows())),
        Cell.number(words.percent(outcome.baseRate())),
        Cell.number(words.decimal(figures.auc(), 3)),
        Cell.number(
            words.decimal(figures.aucBand().low(), 3)
                + " – "
                + words.decimal(figures.aucBand().high(), 3)),
        Cell.number(words.decimal(figures.ks(), 3)),
        Cell.number(words.decimal(outcome.logLoss(), 4)),
        Cell.number(words.decimal(outcome.brier(), 4)));
  }

  static DomContent calibration(EvaluationReport report, Words words) {
    return Parts.section(
        words,
        "calibration",
        div(each(report.outcomes(), outcome -> curve(outcome, words))).withClass("charts"),
        Parts.remark(words.text("calibration.how")));
  }

  private static DomContent curve(OutcomeFigures outcome, Words words) {
    CalibrationCheck check = outcome.calibration();
    String name = words.name("outcome", outcome.outcome());
    UnitChart chart =
        new UnitChart(
                words,
                words.text("curve.alt", name, words.percent(check.ece())),
                words.text("curve.x"),
                words.text("curve.y"),
                largest(check))
            .diagonal();
    for (CalibrationBin bin : check.bins()) {
      chart.range("model", bin.predicted(), bin.band().low(), bin.band().high());
      double weight = (double) bin.rows() / outcome.rows();
      chart.dot("model", bin.predicted(), bin.observed(), weight);
    }
    return Parts.chart(
        name,
        words.text(
            check.fine() ? "curve.good" : "curve.bad",
            words.percent(check.ece()),
            words.percent(check.eceByChance())),
        chart.drawn(),
        Parts.legend(words, List.of("observed", "perfect")));
  }

  /** So that a model of small chances fills its chart. */
  private static double largest(CalibrationCheck check) {
    double most = 0;
    for (CalibrationBin bin : check.bins()) {
      most = Math.max(most, Math.max(bin.predicted(), bin.band().high()));
    }
    double tenths = Math.max(1, Math.ceil(most * 10));
    // Above a half the axis is marked in fifths.
    return Math.min(10, tenths > 5 ? 2 * Math.ceil(tenths / 2) : tenths) / 10;
  }
}
