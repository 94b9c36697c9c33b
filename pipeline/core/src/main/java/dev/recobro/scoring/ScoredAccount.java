package dev.recobro.scoring;

import java.io.Serializable;
import java.math.BigDecimal;
import org.jspecify.annotations.NullUnmarked;

/**
 * One account as the night sees it. A mutable bean of primitive arrays, because the bean encoder
 * copies those fast; {@link AccountColumns} gives them their names.
 */
@NullUnmarked
public final class ScoredAccount implements Serializable {

  private static final long serialVersionUID = 1;

  private String accountId;
  private String debtorId;
  private String name;
  private String jurisdiction;
  private String timeZone;
  private String product;
  private String creditor;
  private String currency;
  private String language;
  private String placement;
  private BigDecimal balance;
  private BigDecimal overdue;
  private int daysPastDue;
  private int messageDueDay;
  private long atStakeMinor;
  private String bucket;
  private String bucketMonthAgo;
  private String stage;
  private String basis;
  private String segment;
  private String segmentMonthAgo;
  private String hold;
  private String action;
  private boolean owing;
  private boolean eligible;
  private int strategy;
  private double[] values;
  private double[] measures;
  private double[] actionUplift;
  private double[] actionUpliftError;
  private double[] actionCost;
  private String[] actionHold;
  private boolean[] actionHoldAlone;
  private String[] actionAddress;
  private String[] actionWindowStart;
  private String[] actionWindowEnd;
  private String[] debtorAccounts;
  private double[] debtorNets;
  private long[] offers;
  private float[] propensities;
  private byte[] packed;
  private String ownTimeZone;
  private String status;
  private boolean disputed;
  private Integer limitationDay;
  private Integer promisedUntilDay;
  private String flags;
  private int[] recentContacts;
  private String[] actionConsent;
  private String[] actionPlace;

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

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getJurisdiction() {
    return jurisdiction;
  }

  public void setJurisdiction(String jurisdiction) {
    this.jurisdiction = jurisdiction;
  }

  /** By which clock windows are given. */
  public String getTimeZone() {
    return timeZone;
  }

  public void setTimeZone(String timeZone) {
    this.timeZone = timeZone;
  }

  /** The debtor's, BCP 47; null when the tables don't say. */
  public String getLanguage() {
    return language;
  }

  public void setLanguage(String language) {
    this.language = language;
  }

  public String getPlacement() {
    return placement;
  }

  public void setPlacement(String placement) {
    this.placement = placement;
  }

  /** Of the oldest unpaid due, or of the next, in days since 1970-01-01. */
  public int getMessageDueDay() {
    return messageDueDay;
  }

  public void setMessageDueDay(int messageDueDay) {
    this.messageDueDay = messageDueDay;
  }

  /** Overdue, or due soon where nothing is, in minor units. */
  public long getAtStakeMinor() {
    return atStakeMinor;
  }

  public void setAtStakeMinor(long atStakeMinor) {
    this.atStakeMinor = atStakeMinor;
  }

  /** Terms of the actions that offer any, as {@link OfferCodes} reads them. */
  public long[] getOffers() {
    return offers;
  }

  public void setOffers(long[] offers) {
    this.offers = offers;
  }

  public String getProduct() {
    return product;
  }

  public void setProduct(String product) {
    this.product = product;
  }

  public String getCreditor() {
    return creditor;
  }

  public void setCreditor(String creditor) {
    this.creditor = creditor;
  }

  public String getCurrency() {
    return currency;
  }

  public void setCurrency(String currency) {
    this.currency = currency;
  }

  /** In the account's currency, major units. */
  public BigDecimal getBalance() {
    return balance;
  }

  public void setBalance(BigDecimal balance) {
    this.balance = balance;
  }

  /** In the account's currency, major units. */
  public BigDecimal getOverdue() {
    return overdue;
  }

  public void setOverdue(BigDecimal overdue) {
    this.overdue = overdue;
  }

  public int getDaysPastDue() {
    return daysPastDue;
  }

  public void setDaysPastDue(int daysPastDue) {
    this.daysPastDue = daysPastDue;
  }

  public String getBucket() {
    return bucket;
  }

  public void setBucket(String bucket) {
    this.bucket = bucket;
  }

  public String getBucketMonthAgo() {
    return bucketMonthAgo;
  }

  public void setBucketMonthAgo(String bucketMonthAgo) {
    this.bucketMonthAgo = bucketMonthAgo;
  }

  /** Whether the models were learned or are assumed. */
  public String getBasis() {
    return basis;
  }

  public void setBasis(String basis) {
    this.basis = basis;
  }

  public String getStage() {
    return stage;
  }

  public void setStage(String stage) {
    this.stage = stage;
  }

  /** Code of the segment; null without a segmentation, and where nothing is owed. */
  public String getSegment() {
    return segment;
  }

  public void setSegment(String segment) {
    this.segment = segment;
  }

  /** The same a month ago; null where the account wasn't open then. */
  public String getSegmentMonthAgo() {
    return segmentMonthAgo;
  }

  public void setSegmentMonthAgo(String segmentMonthAgo) {
    this.segmentMonthAgo = segmentMonthAgo;
  }

  /** Rule id; null when an action is allowed. */
  public String getHold() {
    return hold;
  }

  public void setHold(String hold) {
    this.hold = hold;
  }

  /** The best allowed action; null when there is none. */
  public String getAction() {
    return action;
  }

  public void setAction(String action) {
    this.action = action;
  }

  /** Whether anything is owed; where nothing is, only the figures of {@code measures} hold. */
  public boolean isOwing() {
    return owing;
  }

  public void setOwing(boolean owing) {
    this.owing = owing;
  }

  /** Whether a strategy, its debtor's or another, has an allowed action for it. */
  public boolean isEligible() {
    return eligible;
  }

  public void setEligible(boolean eligible) {
    this.eligible = eligible;
  }

  /** Place of the strategy that its debtor is drawn to. */
  public int getStrategy() {
    return strategy;
  }

  public void setStrategy(int strategy) {
    this.strategy = strategy;
  }

  /** By ordinal of {@link Value}. */
  public double[] getValues() {
    return values;
  }

  public void setValues(double[] values) {
    this.values = values;
  }

  /** By ordinal of {@link Measure}. */
  public double[] getMeasures() {
    return measures;
  }

  public void setMeasures(double[] measures) {
    this.measures = measures;
  }

  /** By place in the action catalogue; NaN where stage or strategy don't allow it. */
  public double[] getActionUplift() {
    return actionUplift;
  }

  public void setActionUplift(double[] actionUplift) {
    this.actionUplift = actionUplift;
  }

  /** Standard error of {@link #getActionUplift}; NaN where the effect is assumed. */
  public double[] getActionUpliftError() {
    return actionUpliftError;
  }

  public void setActionUpliftError(double[] actionUpliftError) {
    this.actionUpliftError = actionUpliftError;
  }

  public double[] getActionCost() {
    return actionCost;
  }

  public void setActionCost(double[] actionCost) {
    this.actionCost = actionCost;
  }

  public String[] getActionHold() {
    return actionHold;
  }

  public void setActionHold(String[] actionHold) {
    this.actionHold = actionHold;
  }

  /** Whether the rule of {@link #getActionHold} is the only one known to hold the action. */
  public boolean[] getActionHoldAlone() {
    return actionHoldAlone;
  }

  public void setActionHoldAlone(boolean[] actionHoldAlone) {
    this.actionHoldAlone = actionHoldAlone;
  }

  /** Where the debtor is reached by each action; null where it isn't allowed or needs none. */
  public String[] getActionAddress() {
    return actionAddress;
  }

  public void setActionAddress(String[] actionAddress) {
    this.actionAddress = actionAddress;
  }

  /** Earliest time for each allowed action by the clock of {@link #getTimeZone}, {@code HH:mm}. */
  public String[] getActionWindowStart() {
    return actionWindowStart;
  }

  public void setActionWindowStart(String[] actionWindowStart) {
    this.actionWindowStart = actionWindowStart;
  }

  /** Until when; {@code 24:00} for the end of the day. */
  public String[] getActionWindowEnd() {
    return actionWindowEnd;
  }

  public void setActionWindowEnd(String[] actionWindowEnd) {
    this.actionWindowEnd = actionWindowEnd;
  }

  /** Of an eligible account: all such accounts of its debtor, by id. */
  public String[] getDebtorAccounts() {
    return debtorAccounts;
  }

  public void setDebtorAccounts(String[] debtorAccounts) {
    this.debtorAccounts = debtorAccounts;
  }

  /** By place in {@link #getDebtorAccounts}, then in the catalogue; NaN where not allowed. */
  public double[] getDebtorNets() {
    return debtorNets;
  }

  public void setDebtorNets(double[] debtorNets) {
    this.debtorNets = debtorNets;
  }

  /** By ordinal of {@link dev.recobro.domain.PropensityTarget}; NaN without a model. */
  public float[] getPropensities() {
    return propensities;
  }

  public void setPropensities(float[] propensities) {
    this.propensities = propensities;
  }

  /** Features and history, as {@link PackedArray} takes them out; null where nothing is owed. */
  public byte[] getPacked() {
    return packed;
  }

  /** The features of an account that owes anything. */
  public float[] features() {
    return PackedArray.FEATURES.floats(packed);
  }

  public void setPacked(byte[] packed) {
    this.packed = packed;
  }

  /** The debtor's zone as the tables say it; {@link #getTimeZone} is never null. */
  public String getOwnTimeZone() {
    return ownTimeZone;
  }

  public void setOwnTimeZone(String ownTimeZone) {
    this.ownTimeZone = ownTimeZone;
  }

  public String getStatus() {
    return status;
  }

  public void setStatus(String status) {
    this.status = status;
  }

  public boolean isDisputed() {
    return disputed;
  }

  public void setDisputed(boolean disputed) {
    this.disputed = disputed;
  }

  /** From this day on the debt is time-barred; null when no day is known. */
  public Integer getLimitationDay() {
    return limitationDay;
  }

  public void setLimitationDay(Integer limitationDay) {
    this.limitationDay = limitationDay;
  }

  /** Last day on which an open promise is waited for; null when none is open. */
  public Integer getPromisedUntilDay() {
    return promisedUntilDay;
  }

  public void setPromisedUntilDay(Integer promisedUntilDay) {
    this.promisedUntilDay = promisedUntilDay;
  }

  /** The debtor's flags, parted by vertical bars. */
  public String getFlags() {
    return flags;
  }

  public void setFlags(String flags) {
    this.flags = flags;
  }

  /** As {@link RecentContacts} packs them, also of an account that owes nothing. */
  public int[] getRecentContacts() {
    return recentContacts;
  }

  public void setRecentContacts(int[] recentContacts) {
    this.recentContacts = recentContacts;
  }

  /** Consent at the address of each allowed action. */
  public String[] getActionConsent() {
    return actionConsent;
  }

  public void setActionConsent(String[] actionConsent) {
    this.actionConsent = actionConsent;
  }

  /** Kind of that address. */
  public String[] getActionPlace() {
    return actionPlace;
  }

  public void setActionPlace(String[] actionPlace) {
    this.actionPlace = actionPlace;
  }
}
