package dev.recobro.evaluation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a model set was worth after one day: every figure of the report.
 *
 * @param segments of the model set; empty when it has none
 * @param knownTypes what the segments are held against; null where nothing is known
 * @param groups for each outcome that has any, whether its propensities hold in every group
 * @param catalogue of the features that the figures name, in the model's order
 */
public record EvaluationReport(
    Subject subject,
    List<OutcomeFigures> outcomes,
    MoneyFigures money,
    List<OutcomeGroups> groups,
    List<SegmentLabel> segments,
    @Nullable KnownTypes knownTypes,
    Importance importance,
    List<FeatureDrift> drift,
    List<FeatureLabel> catalogue,
    List<Fairness> fairness,
    List<Comparison> comparisons,
    List<SuspiciousFeature> suspicious) {

  /**
   * What is judged, and on what.
   *
   * @param model id of the model set
   * @param trainedAsOf its as-of day
   * @param asOf features see the days before it, outcomes the days from it on
   * @param lastDay the last day of the outcomes
   * @param paysShare least share of what was overdue that makes a payer
   * @param currency of all money: ISO 4217
   * @param accounts at stake on the day
   * @param overdueAccounts those with something overdue
   * @param overdue what was overdue in all
   * @param paying accounts with something overdue that paid enough of it
   * @param topShare of the accounts that count as worked, by the worklist's rank value
   */
  public record Subject(
      String model,
      LocalDate trainedAsOf,
      String codeVersion,
      LocalDate asOf,
      LocalDate lastDay,
      int horizonDays,
      double paysShare,
      String currency,
      long accounts,
      long overdueAccounts,
      double overdue,
      long paying,
      double topShare,
      long seed) {}

  /** A feature's words. */
  public record FeatureLabel(String feature, String group, String labelEn, String labelEs) {}

  /** What a segment is called. */
  public record SegmentLabel(String segment, String nameEn, String nameEs) {}

  /** One outcome's groups. */
  public record OutcomeGroups(String outcome, List<GroupFigures> groups) {
    /** Copies the list. */
    public OutcomeGroups {
      groups = List.copyOf(groups);
    }
  }

  /** Copies the lists. */
  public EvaluationReport {
    outcomes = List.copyOf(outcomes);
    groups = List.copyOf(groups);
    segments = List.copyOf(segments);
    drift = List.copyOf(drift);
    catalogue = List.copyOf(catalogue);
    fairness = List.copyOf(fairness);
    comparisons = List.copyOf(comparisons);
    suspicious = List.copyOf(suspicious);
  }
}
