package dev.recobro.features;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recobro.domain.Amounts;
import dev.recobro.history.AccountHistory;
import dev.recobro.history.Histories;
import java.util.Arrays;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GroupSentencesTest {

  private static final FeatureCatalogue CATALOGUE =
      FeatureCatalogue.of(
          List.of(
              new NumericAttribute("seats"), new CategoricalAttribute("product", List.of("card"))));
  private static final GroupSentences SENTENCES =
      new GroupSentences(CATALOGUE, Currency.getInstance("USD"));
  private static final float[] NO_EFFECTS = new float[CATALOGUE.size() + 1];

  private static int column(String feature) {
    int column = CATALOGUE.names().indexOf(feature);
    assertThat(column).as(feature).isNotNegative();
    return column;
  }

  /** A row of such features as {@code days_past_due=45}; all others without a value. */
  private static float[] row(String features) {
    float[] row = new float[CATALOGUE.size()];
    Arrays.fill(row, Float.NaN);
    return set(row, features);
  }

  private static float[] set(float[] row, String features) {
    for (String feature : features.split(" ")) {
      String[] parts = feature.split("=");
      row[column(parts[0])] = Float.parseFloat(parts[1]);
    }
    return row;
  }

  private static ReasonText said(ReasonGroup group, String features, boolean raises) {
    return SENTENCES.text(group, row(features), 0, NO_EFFECTS, 0, 0, raises);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "DAYS_PAST_DUE; days_past_due=45 days_past_due_month_ago=15 days_past_due_change=30; 45"
            + " days past due, 30 more than a month ago; 45 días de mora, 30 más que hace un mes",
        "DAYS_PAST_DUE; days_past_due=1 days_past_due_month_ago=0; 1 day past due, current a month"
            + " ago; 1 día de mora, al día hace un mes",
        "DAYS_PAST_DUE; days_past_due=10 days_past_due_month_ago=40 days_past_due_change=-30; 10"
            + " days past due, 30 fewer than a month ago; 10 días de mora, 30 menos que hace un"
            + " mes",
        "DELINQUENCY_PATH; days_overdue_365=80 worst_days_past_due_365=1; overdue on 80 of the last"
            + " 365 days, at worst by 1 day; en mora 80 de los últimos 365 días, con un máximo de 1"
            + " día",
        "ROLLS_AND_CURES; rolled_last_month=1 rolls_12m=3; rolled to an older bucket in the last"
            + " month, 3 times in a year; pasó a un tramo peor en el último mes, 3 veces en un año",
        "ROLLS_AND_CURES; rolled_last_month=0 rolls_12m=2 cures_365=1; rolled to an older bucket 2"
            + " times in a year, back to current 1 time; pasó a un tramo peor 2 veces en un año y"
            + " se puso al día 1 vez",
        "OVERDUE_AMOUNT; overdue_amount=1234.5 unpaid_due_count=1; USD 1,234.50 overdue in 1 due;"
            + " 1.234,50 USD vencidos en 1 cuota",
        "RECENT_PAYMENTS; payments_30=0 days_since_last_payment=62; no payment for 62 days; sin"
            + " pagos desde hace 62 días",
        "RECENT_PAYMENTS; payments_30=2 days_since_last_payment=1; 2 payments in the last 30 days,"
            + " the last one 1 day ago; 2 pagos en los últimos 30 días, el último hace 1 día",
        "RECENT_PAYMENTS; payments_30=0; no payment yet; sin pagos todavía",
        "PAYMENT_HABIT; last_4_dues_on_time=1; paid 1 of the last 4 dues on time; pagó a tiempo 1"
            + " de las últimas 4 cuotas",
        "PAYMENT_HABIT; last_4_dues_on_time=0; paid none of the last 4 dues on time; no pagó a"
            + " tiempo ninguna de las últimas 4 cuotas",
        "PAYMENT_HABIT; on_time_share=0.5; paid 50% of dues on time; pagó a tiempo 50 % de las"
            + " cuotas",
        "PAY_DAY; pay_day_concentration=0.9 usual_pay_day=5 days_to_usual_pay_day=3; usually pays"
            + " on the 5th, 3 days from now; suele pagar el día 5, dentro de 3 días",
        "PAY_DAY; pay_day_concentration=0.9 usual_pay_day=22 days_to_usual_pay_day=1; usually pays"
            + " on the 22nd, 1 day from now; suele pagar el día 22, dentro de 1 día",
        "PAY_DAY; pay_day_concentration=0.2 usual_pay_day=11 days_to_usual_pay_day=3; no fixed pay"
            + " day; sin día fijo de pago",
        "PROMISES; last_3_promises_judged=3 last_3_promises_broken=2 last_3_promises_kept=1; broke"
            + " 2 of the last 3 promises; incumplió 2 de las últimas 3 promesas",
        "PROMISES; last_3_promises_judged=1 last_3_promises_broken=0 last_3_promises_kept=1; kept"
            + " the last promise; cumplió la última promesa",
        "PROMISES; promise_count=0 last_3_promises_judged=0; no promise yet; sin promesas todavía",
        "OPEN_PROMISE; promises_open=1 open_promise_amount=80 days_to_open_promise=1; promised to"
            + " pay USD 80.00 in 1 day; prometió pagar 80,00 USD dentro de 1 día",
        "OPEN_PROMISE; promises_open=1 open_promise_amount=80 days_to_open_promise=-2; promise of"
            + " USD 80.00 fell due 2 days ago, still open; la promesa de 80,00 USD venció hace 2"
            + " días y sigue abierta",
        "PROMISES; last_3_promises_judged=2 last_3_promises_broken=2 last_3_promises_kept=0; broke"
            + " the last 2 promises; incumplió las últimas 2 promesas",
        "PROMISES; last_3_promises_judged=3 last_3_promises_broken=0 last_3_promises_kept=3; kept"
            + " the last 3 promises; cumplió las últimas 3 promesas",
        "RESPONSE; paid_after_contact_share=0; never paid within 7 days of a contact; nunca pagó en"
            + " los 7 días tras un contacto",
        "RESPONSE; paid_after_contact_share=1; paid within 7 days of every contact; pagó en los 7"
            + " días tras cada contacto",
        "RESPONSE; call_answer_rate=0; answered none of the calls; no respondió a ninguna de las"
            + " llamadas",
        "PAYMENT_HABIT; on_time_share=0; paid no due on time; no pagó ninguna cuota a tiempo",
        "PAYMENT_HABIT; on_time_share=1; paid every due on time; pagó todas las cuotas a tiempo",
        "ROLLS_AND_CURES; rolled_last_month=0 rolls_12m=1 cures_365=0; rolled to an older bucket 1"
            + " time in a year, never back to current; pasó a un tramo peor 1 vez en un año sin"
            + " ponerse al día",
        "PAYMENT_RECORD; payment_count=1 max_payment=50 mean_payment=50; a single payment, of USD"
            + " 50.00; un solo pago, de 50,00 USD",
        "OVERDUE_AMOUNT; overdue_share_of_billed=1; all that was billed is overdue; todo lo"
            + " facturado está vencido",
        "RECENT_PAYMENTS; days_since_last_payment=5 paid_share_90=0; paid nothing of what fell due"
            + " in the last 90 days; no pagó nada de lo que venció en los últimos 90 días",
        "RIGHT_PARTY_CONTACT; days_since_last_rpc=120 attempts_since_rpc=0 rpc_count=1; last"
            + " reached 120 days ago, not tried since; contactado por última vez hace 120 días, sin"
            + " intentos desde entonces",
        "OPEN_PROMISE; promises_open=0; no open promise; sin promesa abierta",
        "RIGHT_PARTY_CONTACT; reached_90=1 contacts_90=6; reached 1 time in 6 attempts; contactado"
            + " 1 vez en 6 intentos",
        "RIGHT_PARTY_CONTACT; reached_90=0 contacts_90=1 rpc_count=2; not reached in 1 attempt; no"
            + " contactado en 1 intento",
        "RESPONSE; paid_after_contact_share=0.425; paid within 7 days of 42.5% of contacts; pagó en"
            + " los 7 días tras 42,5 % de los contactos",
      })
  void a_group_speaks_with_the_account_s_own_numbers(
      ReasonGroup group, String features, String en, String es) {
    assertThat(said(group, features, false)).isEqualTo(new ReasonText(en, es));
  }

  @Test
  void promises_are_told_from_the_side_on_which_they_push() {
    String two = "last_3_promises_judged=3 last_3_promises_broken=1 last_3_promises_kept=2";
    assertThat(said(ReasonGroup.PROMISES, two, true).en())
        .isEqualTo("kept 2 of the last 3 promises");
    assertThat(said(ReasonGroup.PROMISES, two, false).en())
        .isEqualTo("broke 1 of the last 3 promises");
  }

  @Test
  void the_sentence_is_the_one_whose_features_pushed_most() {
    float[] values =
        row("paid_after_contact_share=0.5 call_answer_rate=0.1 call_attempts_30=0 contacts_30=3");
    float[] effects = new float[CATALOGUE.size() + 1];
    effects[column("paid_after_contact_share")] = 0.01f;
    effects[column("call_answer_rate")] = -0.04f;
    assertThat(
            SENTENCES
                .text(
                    ReasonGroup.RESPONSE, values, 0, effects, 0, column("call_answer_rate"), false)
                .en())
        .isEqualTo("answered 10% of calls");
    assertThat(
            SENTENCES
                .text(ReasonGroup.RESPONSE, values, 0, effects, 0, column("sms_answer_rate"), true)
                .en())
        .isEqualTo("paid within 7 days of 50% of contacts");
  }

  @Test
  void calendar_and_attributes_speak_through_their_strongest_feature() {
    float[] values = row("season_sin=0.5 weekday=3 attr_product_card=1");
    assertThat(own(ReasonGroup.CALENDAR, values, "season_sin"))
        .isEqualTo(new ReasonText("time of the year", "época del año"));
    assertThat(own(ReasonGroup.CALENDAR, values, "weekday"))
        .isEqualTo(new ReasonText("day of the week: Wednesday", "día de la semana: miércoles"));
    assertThat(own(ReasonGroup.ATTRIBUTE, values, "attr_product_card").en())
        .isEqualTo("product is card: yes");
  }

  private static ReasonText own(ReasonGroup group, float[] values, String strongest) {
    return SENTENCES.text(group, values, 0, NO_EFFECTS, 0, column(strongest), true);
  }

  @Test
  void what_would_change_names_group_and_both_chances() {
    ReasonText typical = new ReasonText("kept the last promise", "cumplió la última promesa");
    assertThat(ChangeSentences.raises(ReasonGroup.PROMISES, typical, 0.31, 0.4567))
        .isEqualTo(
            new ReasonText(
                "with a typical payer's promises (kept the last promise): 31% → 45.7%",
                "con las promesas de un pagador típico (cumplió la última promesa): 31 % → 45,7"
                    + " %"));
  }

  @Test
  void every_phrase_tells_of_features_that_there_are() {
    for (ReasonGroup group : ReasonGroup.values()) {
      for (Phrase phrase : GroupSentences.phrases(group)) {
        assertThat(CATALOGUE.names()).as(phrase.en().toString()).containsAll(phrase.about());
        assertThat(phrase.about())
            .as(phrase.en().toString())
            .anyMatch(name -> CATALOGUE.features().get(column(name)).reasonGroup() == group);
        assertThat(phrase.text(numbers()).es())
            .as(phrase.en().toString())
            .isNotEqualTo(phrase.text(numbers()).en());
      }
    }
  }

  private static Numbers numbers() {
    Map<String, Integer> columns = new HashMap<>();
    for (String name : CATALOGUE.names()) {
      columns.put(name, column(name));
    }
    return new Numbers(
        columns,
        CATALOGUE,
        new Amounts(Currency.getInstance("USD")),
        new float[CATALOGUE.size()],
        0,
        true);
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void every_group_says_every_account_in_both_languages(
      @ForAll("histories") AccountHistory history, @ForAll boolean raises) {
    float[] values = new float[CATALOGUE.size()];
    CATALOGUE.compute(
        new AccountFacts(-10, 0.01, 50, Map.of("seats", "3")), history.asOf(500), values, 0);
    for (ReasonGroup group : ReasonGroup.values()) {
      ReasonText text = SENTENCES.text(group, values, 0, NO_EFFECTS, 0, firstOf(group), raises);
      ReasonText typical = SENTENCES.typical(group, values, NO_EFFECTS, raises).unlike(values, 0);
      assertThat(List.of(text.en(), text.es(), typical.en(), typical.es()))
          .as(group.id())
          .allSatisfy(
              line ->
                  assertThat(line)
                      .isNotBlank()
                      .doesNotContain("{", "[", "|", "NaN", "\uFFFD")
                      .doesNotContainPattern("(^|[^,.\\d])1 (days|payments|dues|times|attempts)\\b")
                      .doesNotContainPattern(
                          "(^|[^,.\\d])1 (días|pagos|cuotas|veces|intentos)\\b"));
    }
  }

  private static int firstOf(ReasonGroup group) {
    int column = 0;
    while (CATALOGUE.features().get(column).reasonGroup() != group) {
      column++;
    }
    return column;
  }

  /** As it is said to an account of which nothing is known. */
  private static ReasonText typical(ReasonGroup group, float[] values) {
    return SENTENCES.typical(group, values, NO_EFFECTS, true).unlike(row("season_sin=0"), 0);
  }

  @Test
  void what_would_lower_says_it_as_a_condition() {
    ReasonText typical = new ReasonText("broke the last promise", "incumplió la última promesa");
    assertThat(ChangeSentences.lowers(ReasonGroup.PROMISES, typical, 0.45, 0.31))
        .isEqualTo(
            new ReasonText(
                "if the promises were a typical non-payer's (broke the last promise): 45% → 31%",
                "si las promesas fueran las de un no pagador típico (incumplió la última promesa):"
                    + " 45 % → 31 %"));
    assertThat(ChangeSentences.lowers(ReasonGroup.OVERDUE_AMOUNT, typical, 0.45, 0.31).es())
        .startsWith("si el importe vencido fuera el de un no pagador típico (");
  }

  @Test
  void a_typical_account_tells_first_what_pushes_most_and_not_what_the_account_says_too() {
    float[] payer = row("last_4_dues_on_time=0 on_time_share=0.5 settled_due_count=4");
    float[] effects = new float[CATALOGUE.size() + 1];
    effects[column("last_4_dues_on_time")] = -0.02f;
    effects[column("days_late_recent")] = 0.03f;
    payer[column("days_late_recent")] = 2;
    TypicalGroup habit = SENTENCES.typical(ReasonGroup.PAYMENT_HABIT, payer, effects, true);
    assertThat(habit.unlike(row("settled_due_count=4 days_late_recent=9"), 0).en())
        .isEqualTo("settled the last 3 dues 2 days late on average");
    assertThat(habit.unlike(row("settled_due_count=4 days_late_recent=2"), 0).en())
        .isNotEqualTo("settled the last 3 dues 2 days late on average");
    assertThat(habit.unlike(payer, 0).en())
        .as("nothing else to say")
        .isEqualTo("settled the last 3 dues 2 days late on average");
  }

  @Test
  void a_typical_account_is_told_without_its_amounts() {
    float[] values =
        row(
            "promises_open=1 open_promise_amount=80 days_to_open_promise=3"
                + " unpaid_due_count=1 overdue_amount=80 overdue_share_of_billed=0.25");
    assertThat(typical(ReasonGroup.OPEN_PROMISE, values))
        .isEqualTo(new ReasonText("promised to pay in 3 days", "prometió pagar dentro de 3 días"));
    assertThat(typical(ReasonGroup.OVERDUE_AMOUNT, values).en())
        .isEqualTo("25% of all that was billed is overdue");
    assertThat(typical(ReasonGroup.AMOUNTS_BILLED, row("principal_amount=9")).en())
        .isEqualTo("principal of USD 9.00");
  }

  @Provide
  Arbitrary<AccountHistory> histories() {
    return Histories.upTo(500);
  }
}
