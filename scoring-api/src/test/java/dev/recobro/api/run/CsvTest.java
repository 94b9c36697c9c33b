package dev.recobro.api.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A field is read back as it was by a program, and never reckoned by a spreadsheet. */
final class CsvTest {
  private static String field(String text) {
    StringBuilder out = new StringBuilder();
    Csv.field(out, text);
    return out.toString();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "A-1|A-1",
        "a, b|\"a, b\"",
        "say \"no\"|\"say \"\"no\"\"\"",
        "+52 (55) 1234-5678|+52 (55) 1234-5678",
        "-12.50|-12.50",
        "=1+1|'=1+1",
        "=HYPERLINK(\"x\", 1)|\"'=HYPERLINK(\"\"x\"\", 1)\"",
        "@SUM(A1)|'@SUM(A1)",
        "+cmd|'+cmd",
        "-2+A1|'-2+A1"
      })
  void a_field(String text, String written) {
    assertThat(field(text)).isEqualTo(written);
  }
}
