package dev.recobro.features;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recobro.domain.Amounts;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReasonsTest {

  private static final FeatureCatalogue CATALOGUE =
      FeatureCatalogue.of(
          List.of(
              new NumericAttribute("seats"), new CategoricalAttribute("product", List.of("card"))));

  private static final Amounts USD = new Amounts(Currency.getInstance("USD"));

  private static ReasonText reason(String name, double value) {
    return CATALOGUE.features().get(CATALOGUE.names().indexOf(name)).reason(value, USD);
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, -3.5, 0, 1, 2, 1234.567})
  void every_feature_says_every_value_in_both_languages(double value) {
    for (Feature feature : CATALOGUE.features()) {
      ReasonText text = feature.reason(value, USD);
      assertThat(List.of(text.en(), text.es()))
          .as(feature.name())
          .allSatisfy(line -> assertThat(line).isNotBlank().doesNotContain("{", "[", "|", "NaN"));
      if (feature.group() != FeatureGroup.ATTRIBUTES) {
        assertThat(text.en()).as(feature.name()).isNotEqualTo(text.es());
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "days_past_due; 45; 45 days past due; 45 días de mora",
        "days_past_due; 1; 1 day past due; 1 día de mora",
        "bucket_index; 2; in bucket 31-60; en el tramo 31-60",
        "overdue_amount; 1234567.5; USD 1,234,567.50 overdue; 1.234.567,50 USD vencidos",
        "paid_share_30; 0.4251; paid 42.5% of what fell due in the last 30 days; pagó 42,5 % de lo"
            + " que venció en los últimos 30 días",
        "days_late_mean; -2.6; paid 3 days early on average; pagó 3 días antes de media",
        "days_late_mean; -0.2; paid 0 days early on average; pagó 0 días antes de media",
        "months_since_cure; 1.5; last cured 1.5 months ago; se puso al día por última vez hace 1,5"
            + " meses",
        "rolled_last_month; 1; rolled in the last month: yes; pasó a un tramo peor en el último"
            + " mes: sí",
        "last_promise_kept; 0; kept the last promise: no; cumplió la última promesa: no",
        "weekday; 3; day of the week: Wednesday; día de la semana: miércoles",
        "days_since_last_payment; NaN; no payment yet; sin pagos todavía",
        "days_since_last_rpc; NaN; never reached; nunca se le ha contactado",
        "promises_broken; 1; 1 promise broken; 1 promesa rota",
        "promises_broken; 2; 2 promises broken; 2 promesas rotas",
        "season_sin; -0.5; time of the year; época del año",
        "payment_gap_spread; 1.4; days between payments vary by 1; los días entre pagos varían en"
            + " 1",
        "attr_product_card; 1; product is card: yes; product es card: sí"
      })
  void numbers_read_as_people_write_them(String name, double value, String en, String es) {
    assertThat(reason(name, value)).isEqualTo(new ReasonText(en, es));
  }

  @Test
  void a_feature_tells_its_label_unit_and_window() {
    Feature feature = CATALOGUE.features().get(CATALOGUE.names().indexOf("paid_amount_90"));
    assertThat(feature.labelEs()).isEqualTo("pagado en 90 días");
    assertThat(feature.unit()).isEqualTo(Unit.MONEY);
    assertThat(feature.window().text()).isEqualTo("D-90 <= day < D");
  }
}
