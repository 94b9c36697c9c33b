package dev.recobro.features;

import dev.recobro.domain.Amounts;
import dev.recobro.domain.Tongue;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * How one feature is said in one language. {@code {}} stands for the value, {@code [day|days]} for
 * the word that fits one or many.
 *
 * @param some for a value
 * @param belowZero for a value below zero, said without its sign
 * @param none for an account that has no value
 */
record Sentence(String some, String belowZero, String none) {

  private static final Pattern CHOICE = Pattern.compile("\\[([^|\\]]*)\\|([^\\]]*)]");

  String text(double value, Unit unit, Tongue tongue, Amounts amounts) {
    if (Double.isNaN(value)) {
      return none;
    }
    boolean turned = value < 0 && !belowZero.equals(some);
    String number = unit.text(turned ? -value : value, tongue, amounts);
    return CHOICE
        .matcher(turned ? belowZero : some)
        .replaceAll(choice -> word(choice, number))
        .replace("{}", number);
  }

  private static String word(MatchResult choice, String number) {
    return number.equals("1") ? choice.group(1) : choice.group(2);
  }
}
