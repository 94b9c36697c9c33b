package dev.recobro.api.vicidial;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.Phonenumber;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A phone as VICIdial has it.
 *
 * @param code of the country, 1 to 4 digits
 * @param number within the country, 6 to 16 digits
 */
record Phone(String code, String number) {
  private static final int SHORTEST = 6;
  private static final int LONGEST = 16;

  /** Reads {@code +} and digits; empty for what can't be a number of any country. */
  static Optional<Phone> of(@Nullable String address) {
    if (address == null || !address.startsWith("+")) {
      return Optional.empty();
    }
    PhoneNumberUtil phones = PhoneNumberUtil.getInstance();
    try {
      Phonenumber.PhoneNumber parsed = phones.parse(address, null);
      String number = phones.getNationalSignificantNumber(parsed);
      boolean fits =
          phones.isPossibleNumber(parsed)
              && number.length() >= SHORTEST
              && number.length() <= LONGEST;
      return fits
          ? Optional.of(new Phone(Integer.toString(parsed.getCountryCode()), number))
          : Optional.empty();
    } catch (NumberParseException e) {
      return Optional.empty();
    }
  }
}
