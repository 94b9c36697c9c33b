package dev.recobro.features;

/** What a feature speaks of. */
public enum FeatureGroup {
  DELINQUENCY("Delinquency and its path"),
  AMOUNTS("Amounts owed"),
  PAYMENTS("Payment behaviour"),
  PROMISES("Promises"),
  CONTACTS("Contacts"),
  CALENDAR("Account and calendar"),
  ATTRIBUTES("Allow-listed attributes");

  private final String title;

  FeatureGroup(String title) {
    this.title = title;
  }

  /** Heading in the data dictionary. */
  public String title() {
    return title;
  }
}
