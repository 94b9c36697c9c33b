package dev.recobro.report;

import static j2html.TagCreator.div;
import static j2html.TagCreator.each;

import dev.recobro.evaluation.Deciles.MoneyDecile;
import dev.recobro.evaluation.Deciles.PropensityDecile;
import dev.recobro.evaluation.EvaluationReport;
import dev.recobro.evaluation.MoneyFigures;
import dev.recobro.evaluation.MoneyFigures.Gains;
import dev.recobro.evaluation.OutcomeFigures;
import dev.recobro.report.Parts.Cell;
import j2html.tags.DomContent;
import java.util.List;

/** What the order of work brought, and whether what was expected came. */
final class MoneySections {

  private MoneySections() {}

  static DomContent gains(EvaluationReport report, Words words) {
    MoneyFigures money = report.money();
    UnitChart chart =
        new UnitChart(
            words,
            words.text("gains.alt", words.percent(money.gains("model").top())),
            words.text("gains.x"),
            words.text("gains.y"),
            1);
    for (String ranking : List.of("oracle", "random", "days_past_due", "balance", "model")) {
      chart.line(ranking, money.shares(), money.gains(ranking).captured());
    }
    double top = money.gains("model").top();
    if (Double.isFinite(top)) {
      chart.dot("model", MoneyFigures.TOP, top, 0.2);
      chart.note(words.wholePercent(top), MoneyFigures.TOP, top - 0.04);
    }
    return Parts.section(
        words,
        "gains",
        div(
                Parts.chart(
                    words.text("gains.chart"),
                    words.text("gains.remark", words.wholePercent(MoneyFigures.TOP)),
                    chart.drawn(),
                    Parts.legend(
                        words, List.of("model", "balance", "days_past_due", "random", "oracle"))),
                Parts.table(
                    words.text("gains.table"),
                    List.of(
                        words.text("ranking"),
                        words.text("top", words.wholePercent(0.1)),
                        words.text("top", words.wholePercent(0.2)),
                        words.text("top", words.wholePercent(0.3)),
                        words.text("top", words.wholePercent(0.5))),
                    money.gains().stream().map(one -> row(one, money, words)).toList()))
            .withClass("beside"));
  }

  private static List<Cell> row(Gains gains, MoneyFigures money, Words words) {
    return List.of(
        Cell.text(words.text("line." + gains.ranking())),
        captured(gains, money, 0.1, words),
        captured(gains, money, 0.2, words),
        captured(gains, money, 0.3, words),
        captured(gains, money, 0.5, words));
  }

  private static Cell captured(Gains gains, MoneyFigures money, double share, Words words) {
    int at = (int) Math.round(share * (money.shares().size() - 1));
    return Cell.number(words.percent(gains.captured().get(at)));
  }

  static DomContent deciles(EvaluationReport report, Words words) {
    MoneyFigures money = report.money();
    List<MoneyDecile> tenths = money.deciles();
    return Parts.section(
        words,
        "deciles",
        Parts.chart(
            words.text("deciles.chart"),
            words.text(
                "deciles.remark",
                words.count(money.expected()),
                words.count(money.collected()),
                report.subject().currency()),
            PairBars.of(
                words,
                words.text("deciles.alt"),
                words.text("deciles.x"),
                tenths.stream().map(MoneyDecile::expected).toList(),
                tenths.stream().map(MoneyDecile::collected).toList()),
            Parts.legend(words, List.of("expected", "collected"))),
        Parts.table(
            words.text("deciles.money"),
            List.of(
                words.text("tenth"),
                words.text("accounts"),
                words.text("expected"),
                words.text("collected"),
                words.text("ratio")),
            tenths.stream().map(tenth -> row(tenth, words)).toList()),
        div(each(report.outcomes(), outcome -> propensity(outcome, words))).withClass("tables"));
  }

  private static List<Cell> row(MoneyDecile tenth, Words words) {
    return List.of(
        Cell.text(words.count(tenth.decile())),
        Cell.number(words.count(tenth.accounts())),
        Cell.number(words.count(tenth.expected())),
        Cell.number(words.count(tenth.collected())),
        Cell.number(words.wholePercent(tenth.collected() / tenth.expected())));
  }

  private static DomContent propensity(OutcomeFigures outcome, Words words) {
    return Parts.table(
        words.text("deciles.propensity", words.name("outcome", outcome.outcome())),
        List.of(
            words.text("tenth"),
            words.text("accounts"),
            words.text("predicted"),
            words.text("observed"),
            words.text("band")),
        outcome.deciles().stream().map(tenth -> row(tenth, words)).toList());
  }

  private static List<Cell> row(PropensityDecile tenth, Words words) {
    return List.of(
        Cell.text(words.count(tenth.decile())),
        Cell.number(words.count(tenth.rows())),
        Cell.number(words.percent(tenth.predicted())),
        Cell.number(words.percent(tenth.observed())),
        Cell.number(
            words.percent(tenth.band().low()) + " – " + words.percent(tenth.band().high())));
  }
}
