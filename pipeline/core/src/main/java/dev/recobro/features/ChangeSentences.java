package dev.recobro.features;

import dev.recobro.domain.Tongue;

/** Says what a propensity would be if one reason group were as a typical account has it. */
public final class ChangeSentences {

  private ChangeSentences() {}

  /**
   * Such as "with a typical payer's promises (kept the last promise): 31% → 45%".
   *
   * @param typical what a typical payer's numbers say of the group
   * @param from propensity as it is
   * @param to propensity as it would be
   */
  public static ReasonText raises(ReasonGroup group, ReasonText typical, double from, double to) {
    return new ReasonText(
        "with a typical payer's %s (%s): %s"
            .formatted(group.titleEn(), typical.en(), move(from, to, Tongue.ENGLISH)),
        "con %s de un pagador típico (%s): %s"
            .formatted(group.namedEs(), typical.es(), move(from, to, Tongue.SPANISH)));
  }

  /**
   * Such as "if the promises were a typical non-payer's (broke the last promise): 45% → 31%".
   *
   * @param typical what a typical non-payer's numbers say of the group
   * @param from propensity as it is
   * @param to propensity as it would be
   */
  public static ReasonText lowers(ReasonGroup group, ReasonText typical, double from, double to) {
    String named = group.namedEs();
    String article = named.substring(0, named.indexOf(' '));
    return new ReasonText(
        "if the %s were a typical non-payer's (%s): %s"
            .formatted(group.titleEn(), typical.en(), move(from, to, Tongue.ENGLISH)),
        "si %s %s %s de un no pagador típico (%s): %s"
            .formatted(
                named,
                article.endsWith("s") ? "fueran" : "fuera",
                article,
                typical.es(),
                move(from, to, Tongue.SPANISH)));
  }

  private static String move(double from, double to, Tongue tongue) {
    return Unit.SHARE.text(from, tongue) + " → " + Unit.SHARE.text(to, tongue);
  }
}
