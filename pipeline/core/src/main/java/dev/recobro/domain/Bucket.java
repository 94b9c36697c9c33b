package dev.recobro.domain;

/** Band of days past due (DPD). */
public enum Bucket {
  CURRENT("current", 0),
  DPD_1_30("1-30", 1),
  DPD_31_60("31-60", 31),
  DPD_61_90("61-90", 61),
  DPD_91_120("91-120", 91),
  DPD_121_180("121-180", 121),
  DPD_181_PLUS("181+", 181);

  private final String code;
  private final int fromDays;

  Bucket(String code, int fromDays) {
    this.code = code;
    this.fromDays = fromDays;
  }

  /** The word used in tables and URLs, such as {@code 31-60}. */
  public String code() {
    return code;
  }

  /** Least DPD of the band, in days. */
  public int fromDays() {
    return fromDays;
  }

  /** The band that {@code daysPastDue} lies in; 0 is current. */
  public static Bucket of(int daysPastDue) {
    if (daysPastDue < 0) {
      throw new IllegalArgumentException("days past due is negative: " + daysPastDue);
    }
    Bucket found = CURRENT;
    for (Bucket bucket : values()) {
      if (daysPastDue >= bucket.fromDays) {
        found = bucket;
      }
    }
    return found;
  }
}
