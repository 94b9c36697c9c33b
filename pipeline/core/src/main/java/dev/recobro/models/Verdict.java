package dev.recobro.models;

/** What a comparison says of the first set beside the second. */
public enum Verdict {
  /** Higher log loss, or less money captured, by more than the tolerance and than chance. */
  WORSE("worse than"),
  /** Neither worse nor better by more than the tolerance and than chance. */
  AS_GOOD("as good as"),
  /** Not worse, and better by more than the tolerance and than chance in one of the two. */
  BETTER("better than");

  private final String words;

  Verdict(String words) {
    this.words = words;
  }

  /** As it stands between the two sets' ids. */
  public String words() {
    return words;
  }
}
