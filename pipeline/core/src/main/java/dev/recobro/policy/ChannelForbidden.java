package dev.recobro.policy;

/** A channel that may not be used at all. */
public record ChannelForbidden(Terms terms) implements Rule {

  static final String KIND = "channel_forbidden";

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public String demand() {
    return "forbidden";
  }

  @Override
  public int freeFrom(int day, Question question) {
    return NEVER;
  }

  @Override
  public boolean demandsAllOf(Rule other) {
    return true;
  }
}
