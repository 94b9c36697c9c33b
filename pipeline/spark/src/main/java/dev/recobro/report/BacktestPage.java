package dev.recobro.report;

import static j2html.TagCreator.body;
import static j2html.TagCreator.footer;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.head;
import static j2html.TagCreator.header;
import static j2html.TagCreator.html;
import static j2html.TagCreator.main;
import static j2html.TagCreator.meta;
import static j2html.TagCreator.p;
import static j2html.TagCreator.rawHtml;
import static j2html.TagCreator.section;
import static j2html.TagCreator.style;
import static j2html.TagCreator.title;
import static j2html.TagCreator.ul;

import dev.recobro.backtest.BacktestReport;
import dev.recobro.backtest.Spread;
import j2html.tags.DomContent;
import java.util.List;
import java.util.Locale;

/** The report on a backtest as one page, in English. */
final class BacktestPage {

  private BacktestPage() {}

  static String of(BacktestReport report) {
    String name = "Backtest: " + report.scenario();
    return ReportPage.written(
        html(
                head(
                    meta().withCharset("utf-8"),
                    meta().withName("viewport").withContent("width=device-width, initial-scale=1"),
                    meta().withName("color-scheme").withContent("light dark"),
                    title(name),
                    style(rawHtml(ReportPage.css()))),
                body(
                    header(
                        p("Recobro").withClass("brand"),
                        h1(name),
                        p(subject(report)).withClass("sub")),
                    main(net(report), table(report)),
                    footer(p("Made by recobro backtest. All figures are in report.json."))))
            .withLang("en"));
  }

  private static String subject(BacktestReport report) {
    return String.format(
        Locale.ROOT,
        "%,d accounts lived %d days under each policy, after %d days under the logging policy; %d books,"
            + " seeds %d to %d. Every policy had the same accounts, the same law and the same capacities.",
        report.accounts(),
        report.days(),
        report.warmUpDays(),
        report.seeds(),
        report.firstSeed(),
        report.firstSeed() + report.seeds() - 1);
  }

  private static DomContent net(BacktestReport report) {
    return section(
            h2("Collected, net of cost"),
            p("In US dollars a book: the bar is the mean over books, the line the range that holds the true mean"
                    + " in 95 of 100 backtests. The dashed line is what comes in when nobody is contacted.")
                .withClass("lead"),
            Parts.chart(
                "Net of cost",
                "US dollars a book",
                SpreadBars.of(report),
                ul().withClass("legend")))
        .withId("net");
  }

  private static DomContent table(BacktestReport report) {
    List<List<Parts.Cell>> rows = report.policies().stream().map(BacktestPage::row).toList();
    return section(
            h2("By policy"),
            p(String.format(
                    Locale.ROOT,
                    "Means over books, with their ranges. Incremental: beyond what comes in when nobody is"
                        + " contacted. A complaint is a contact with a debtor who had already had %.0f of late,"
                        + " each counting half after ten days.",
                    report.tolerance()))
                .withClass("lead"),
            Parts.table(
                "By policy",
                List.of(
                    "Policy", "Collected", "Cost", "Net", "Incremental", "Contacts", "Complaints"),
                rows))
        .withId("policies");
  }

  private static List<Parts.Cell> row(BacktestReport.Line line) {
    return List.of(
        Parts.Cell.text(line.policy()),
        cell(line.collected()),
        cell(line.cost()),
        cell(line.net()),
        cell(line.incremental()),
        cell(line.contacts()),
        cell(line.complaints()));
  }

  private static Parts.Cell cell(Spread spread) {
    String range =
        Double.isFinite(spread.low())
            ? String.format(Locale.ROOT, " (%,.0f to %,.0f)", spread.low(), spread.high())
            : "";
    return Parts.Cell.number(String.format(Locale.ROOT, "%,.0f", spread.mean()) + range);
  }
}
