package dev.recobro.policy;

/** No contact while the debt is in dispute. */
public record StoppingDispute(Terms terms) implements Rule {

  static final String KIND = "stopping_dispute";

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public String demand() {
    return "none while the debt is in dispute";
  }

  @Override
  public int freeFrom(int day, Question question) {
    return question.subject().disputed() ? NEVER : day;
  }

  @Override
  public boolean demandsAllOf(Rule other) {
    return other instanceof StoppingDispute;
  }
}
