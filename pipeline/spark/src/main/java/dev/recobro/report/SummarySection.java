package dev.recobro.report;

import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.li;
import static j2html.TagCreator.p;
import static j2html.TagCreator.span;
import static j2html.TagCreator.strong;
import static j2html.TagCreator.ul;

import dev.recobro.evaluation.Comparison;
import dev.recobro.evaluation.DriftLevel;
import dev.recobro.evaluation.EvaluationReport;
import dev.recobro.evaluation.Fairness;
import dev.recobro.evaluation.Fairness.FairnessGroup;
import dev.recobro.evaluation.FeatureDrift;
import dev.recobro.evaluation.GroupFigures;
import dev.recobro.evaluation.MoneyFigures;
import dev.recobro.evaluation.OutcomeFigures;
import dev.recobro.evaluation.SuspiciousFeature;
import dev.recobro.evaluation.Verdict;
import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What a manager should know after half a minute. */
final class SummarySection {
  private final EvaluationReport report;
  private final Words words;
  private final List<DomContent> findings = new ArrayList<>();

  private SummarySection(EvaluationReport report, Words words) {
    this.report = report;
    this.words = words;
  }

  static DomContent of(EvaluationReport report, Words words) {
    return new SummarySection(report, words).section();
  }

  private DomContent section() {
    calibration();
    groups();
    drift();
    suspicious();
    fairness();
    comparison();
    return j2html.TagCreator.section(
            p(story()).withClass("story"),
            div(each(figures().stream())).withClass("figures"),
            ul(each(findings.stream())).withClass("findings"))
        .withId("summary")
        .attr("aria-label", words.text("summary.title"));
  }

  private String story() {
    EvaluationReport.Subject subject = report.subject();
    MoneyFigures money = report.money();
    return words.text(
        "summary.story",
        words.day(subject.asOf()),
        words.count(subject.overdueAccounts()),
        words.count(subject.overdue()),
        subject.currency(),
        words.count(subject.horizonDays()),
        words.count(subject.paying()),
        words.percent((double) subject.paying() / subject.overdueAccounts()),
        words.wholePercent(subject.paysShare()),
        words.count(money.collected()),
        words.wholePercent(MoneyFigures.TOP),
        words.percent(money.gains("model").top()),
        words.percent(money.gains("balance").top()),
        words.wholePercent(money.gains("random").top()));
  }

  private List<DomContent> figures() {
    MoneyFigures money = report.money();
    OutcomeFigures pays = pays();
    return List.of(
        figure("summary.captured", words.percent(money.gains("model").top())),
        figure("summary.by_balance", words.percent(money.gains("balance").top())),
        figure("summary.auc", words.decimal(pays.discrimination().auc(), 3)),
        figure("summary.ece", words.percent(pays.calibration().ece())),
        figure("summary.expected", words.wholePercent(money.expected() / money.collected())));
  }

  private DomContent figure(String key, String value) {
    return div(strong(value), span(words.text(key)));
  }

  private OutcomeFigures pays() {
    return report.outcomes().get(0);
  }

  private void finding(boolean good, String text) {
    findings.add(
        li(span(good ? "✓" : "!").withClass("mark").attr("aria-hidden", "true"), span(text))
            .withClass(good ? "good" : "bad"));
  }

  private void calibration() {
    List<String> off =
        report.outcomes().stream()
            .filter(outcome -> !outcome.calibration().fine())
            .map(outcome -> words.name("outcome", outcome.outcome()))
            .toList();
    String ece = words.decimal(100 * pays().calibration().ece(), 1);
    finding(
        off.isEmpty(),
        off.isEmpty()
            ? words.text("summary.calibration.good", ece)
            : words.text("summary.calibration.bad", String.join(", ", off), ece));
  }

  private void groups() {
    GroupNames names = new GroupNames(report, words);
    List<GroupFigures> all = report.groups().stream().flatMap(o -> o.groups().stream()).toList();
    List<String> off =
        report.groups().stream()
            .flatMap(
                outcome ->
                    outcome.groups().stream()
                        .filter(GroupFigures::flagged)
                        .map(
                            group ->
                                names.of(group) + " · " + words.name("outcome", outcome.outcome())))
            .toList();
    finding(
        off.isEmpty(),
        off.isEmpty()
            ? words.text("summary.groups.good", words.count(all.size()))
            : words.text(
                "summary.groups.bad", words.count(off.size()), words.count(all.size()), few(off)));
  }

  private void drift() {
    List<String> shifted =
        report.drift().stream()
            .filter(drift -> drift.level() == DriftLevel.SHIFTED)
            .sorted(Comparator.comparingDouble((FeatureDrift drift) -> -drift.psi()))
            .map(drift -> FeatureNames.of(report, words).label(drift.feature()))
            .toList();
    boolean score = pays().scorePsi() >= 0.25;
    finding(
        shifted.isEmpty() && !score,
        shifted.isEmpty()
            ? words.text(
                score ? "summary.drift.score" : "summary.drift.good",
                words.count(report.drift().size()))
            : words.text(
                "summary.drift.bad",
                words.count(shifted.size()),
                words.count(report.drift().size()),
                few(shifted)));
  }

  private void suspicious() {
    List<String> flagged =
        report.suspicious().stream()
            .filter(SuspiciousFeature::flagged)
            .map(SuspiciousFeature::feature)
            .toList();
    finding(
        flagged.isEmpty(),
        flagged.isEmpty()
            ? words.text("summary.suspicious.good")
            : words.text("summary.suspicious.bad", few(flagged)));
  }

  private void fairness() {
    if (report.fairness().isEmpty()) {
      return;
    }
    List<String> adverse = fairnessGroups(FairnessGroup::adverse);
    List<String> off = fairnessGroups(group -> group.calibration().flagged());
    String attributes =
        report.fairness().stream().map(Fairness::attribute).collect(Collectors.joining(", "));
    finding(
        adverse.isEmpty(),
        adverse.isEmpty()
            ? words.text("summary.fairness.good", attributes)
            : words.text("summary.fairness.bad", few(adverse)));
    if (!off.isEmpty()) {
      finding(false, words.text("summary.fairness.off", few(off)));
    }
  }

  private List<String> fairnessGroups(Predicate<FairnessGroup> wanted) {
    return report.fairness().stream()
        .flatMap(
            one ->
                one.groups().stream()
                    .filter(wanted)
                    .map(group -> one.attribute() + " " + words.name("group", group.group())))
        .toList();
  }

  private void comparison() {
    for (Comparison one : report.comparisons()) {
      finding(
          one.verdict() != Verdict.BETTER,
          words.text("verdict." + one.verdict().code(), one.challenger()));
    }
  }

  private String few(List<String> names) {
    int shown = Math.min(3, names.size());
    String joined = String.join(", ", names.subList(0, shown));
    return names.size() > shown
        ? words.text("and_more", joined, words.count(names.size() - shown))
        : joined;
  }
}
