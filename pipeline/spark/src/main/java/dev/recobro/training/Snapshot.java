package dev.recobro.training;

import java.io.Serializable;
import org.jspecify.annotations.NullUnmarked;

/**
 * One account as it stood on one snapshot day: features before it, labels after it. A mutable bean,
 * because the bean encoder copies its arrays fast.
 */
@NullUnmarked
public final class Snapshot implements Serializable {

  private static final long serialVersionUID = 1;

  private String accountId;
  private int day;
  private int daysPastDue;
  private double overdue;
  private double atStake;
  private double paid;
  private float[] features;
  private float[] labels;
  private String[] groups;

  public String getAccountId() {
    return accountId;
  }

  public void setAccountId(String accountId) {
    this.accountId = accountId;
  }

  /** Snapshot day, in days since 1970-01-01. */
  public int getDay() {
    return day;
  }

  public void setDay(int day) {
    this.day = day;
  }

  public int getDaysPastDue() {
    return daysPastDue;
  }

  public void setDaysPastDue(int daysPastDue) {
    this.daysPastDue = daysPastDue;
  }

  /** In the base currency. */
  public double getOverdue() {
    return overdue;
  }

  public void setOverdue(double overdue) {
    this.overdue = overdue;
  }

  /** Overdue, or due soon, in the base currency. */
  public double getAtStake() {
    return atStake;
  }

  public void setAtStake(double atStake) {
    this.atStake = atStake;
  }

  /** Paid within the horizon, in the base currency. */
  public double getPaid() {
    return paid;
  }

  public void setPaid(double paid) {
    this.paid = paid;
  }

  public float[] getFeatures() {
    return features;
  }

  public void setFeatures(float[] features) {
    this.features = features;
  }

  /** By ordinal of {@link dev.recobro.domain.PropensityTarget}; NaN where undefined. */
  public float[] getLabels() {
    return labels;
  }

  public void setLabels(float[] labels) {
    this.labels = labels;
  }

  /** In the order of {@link SnapshotTable#groupNames}; null where the portfolio doesn't say. */
  public String[] getGroups() {
    return groups;
  }

  public void setGroups(String[] groups) {
    this.groups = groups;
  }
}
