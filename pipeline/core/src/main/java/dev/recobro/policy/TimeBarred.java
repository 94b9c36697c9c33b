package dev.recobro.policy;

/** No contact from the day on which the debt is time-barred. */
public record TimeBarred(Terms terms) implements Rule {

  static final String KIND = "time_barred";

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public String demand() {
    return "none from the day on which the debt is time-barred";
  }

  @Override
  public int freeFrom(int day, Question question) {
    return day < question.subject().limitationDay() ? day : NEVER;
  }

  @Override
  public boolean demandsAllOf(Rule other) {
    return other instanceof TimeBarred;
  }
}
