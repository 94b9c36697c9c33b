package dev.recobro.policy;

/** No contact about an account while a promise to pay it is open, its days of grace included. */
public record StoppingPromise(Terms terms) implements Rule {

  static final String KIND = "stopping_promise";

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public String demand() {
    return "none until the day of an open promise and its days of grace are over";
  }

  @Override
  public int freeFrom(int day, Question question) {
    return day > question.subject().promisedUntil() ? day : question.subject().promisedUntil() + 1;
  }

  @Override
  public boolean demandsAllOf(Rule other) {
    return other instanceof StoppingPromise;
  }
}
