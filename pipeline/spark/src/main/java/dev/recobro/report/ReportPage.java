package dev.recobro.report;

import static j2html.TagCreator.a;
import static j2html.TagCreator.body;
import static j2html.TagCreator.each;
import static j2html.TagCreator.footer;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.head;
import static j2html.TagCreator.header;
import static j2html.TagCreator.html;
import static j2html.TagCreator.li;
import static j2html.TagCreator.main;
import static j2html.TagCreator.meta;
import static j2html.TagCreator.nav;
import static j2html.TagCreator.p;
import static j2html.TagCreator.rawHtml;
import static j2html.TagCreator.style;
import static j2html.TagCreator.text;
import static j2html.TagCreator.title;
import static j2html.TagCreator.ul;

import dev.recobro.evaluation.EvaluationReport;
import dev.recobro.evaluation.KnownTypes;
import j2html.Config;
import j2html.rendering.FlatHtml;
import j2html.tags.DomContent;
import j2html.tags.specialized.HtmlTag;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The report as one page of HTML that loads nothing and runs nothing; it is well-formed XML too.
 */
final class ReportPage {
  private static final List<String> SECTIONS =
      List.of(
          "summary",
          "discrimination",
          "calibration",
          "gains",
          "deciles",
          "groups",
          "segments",
          "importance",
          "drift",
          "missing",
          "fairness",
          "comparison",
          "suspicious");

  private ReportPage() {}

  static String of(EvaluationReport report, Language language) {
    Words words = Words.in(language);
    return written(page(report, words));
  }

  /** A page as text. */
  static String written(HtmlTag page) {
    try {
      return "<!DOCTYPE html>\n"
          + page.render(FlatHtml.inMemory(Config.defaults().withEmptyTagsClosed(true)))
          + "\n";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static HtmlTag page(EvaluationReport report, Words words) {
    EvaluationReport.Subject subject = report.subject();
    String name = words.text("page.title", words.day(subject.asOf()));
    return html(
            head(
                meta().withCharset("utf-8"),
                meta().withName("viewport").withContent("width=device-width, initial-scale=1"),
                meta().withName("color-scheme").withContent("light dark"),
                title(name),
                style(rawHtml(css()))),
            body(
                header(
                    p(words.text("page.brand")).withClass("brand"),
                    h1(name),
                    p(words.text(
                            "page.subject",
                            subject.model(),
                            words.day(subject.trainedAsOf()),
                            words.day(subject.asOf()),
                            words.day(subject.lastDay())))
                        .withClass("sub")),
                contents(report, words),
                main(each(sections(report, words).stream())),
                footer(p(words.text("page.footer", subject.seed(), subject.codeVersion())))))
        .withLang(words.language().code());
  }

  private static DomContent contents(EvaluationReport report, Words words) {
    List<String> shown =
        SECTIONS.stream()
            .filter(id -> !id.equals("segments") || report.knownTypes() != null)
            .toList();
    return nav(ul(each(shown, id -> li(a(words.text(id + ".title")).withHref("#" + id)))))
        .attr("aria-label", words.text("page.contents"));
  }

  private static List<DomContent> sections(EvaluationReport report, Words words) {
    return List.of(
        SummarySection.of(report, words),
        OutcomeSections.discrimination(report, words),
        OutcomeSections.calibration(report, words),
        MoneySections.gains(report, words),
        MoneySections.deciles(report, words),
        GroupsSection.of(report, words),
        segments(report, words),
        ImportanceSection.of(report, words),
        DriftSections.drift(report, words),
        DriftSections.missing(report, words),
        FairnessSection.of(report, words),
        ComparisonSection.of(report, words),
        SuspiciousSection.of(report, words));
  }

  /** Only a simulated portfolio has anything to hold segments against. */
  private static DomContent segments(EvaluationReport report, Words words) {
    KnownTypes known = report.knownTypes();
    return known == null ? text("") : SegmentsSection.of(report, known, words);
  }

  /** The one style sheet of all pages. */
  static String css() {
    try (InputStream css = ReportPage.class.getResourceAsStream("/report/report.css")) {
      if (css == null) {
        throw new IllegalStateException("the program's own file is missing: report.css");
      }
      return new String(css.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
