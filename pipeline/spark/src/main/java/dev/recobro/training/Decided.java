package dev.recobro.training;

import java.io.Serializable;
import org.jspecify.annotations.NullUnmarked;

/**
 * One decision on an account with what was known before it and what was paid after it. A mutable
 * bean, because the bean encoder copies its arrays fast.
 */
@NullUnmarked
public final class Decided implements Serializable {

  private static final long serialVersionUID = 1;

  private String accountId;
  private String debtorId;
  private int day;
  private int action;
  private double probability;
  private int daysPastDue;
  private String segment;
  private double atStake;
  private double paid;
  private float[] features;

  public String getAccountId() {
    return accountId;
  }

  public void setAccountId(String accountId) {
    this.accountId = accountId;
  }

  public String getDebtorId() {
    return debtorId;
  }

  public void setDebtorId(String debtorId) {
    this.debtorId = debtorId;
  }

  /** Day of the decision, in days since 1970-01-01. */
  public int getDay() {
    return day;
  }

  public void setDay(int day) {
    this.day = day;
  }

  /** Place in the catalogue, or −1 for none. */
  public int getAction() {
    return action;
  }

  public void setAction(int action) {
    this.action = action;
  }

  /** With which that action had been drawn. */
  public double getProbability() {
    return probability;
  }

  public void setProbability(double probability) {
    this.probability = probability;
  }

  public int getDaysPastDue() {
    return daysPastDue;
  }

  public void setDaysPastDue(int daysPastDue) {
    this.daysPastDue = daysPastDue;
  }

  /** Code of the account's segment; null where segments weren't asked, or there are none. */
  public String getSegment() {
    return segment;
  }

  public void setSegment(String segment) {
    this.segment = segment;
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
}
