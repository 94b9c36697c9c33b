package dev.recobro.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.recobro.decisions.Action;
import dev.recobro.decisions.Approval;
import dev.recobro.decisions.Occasion;
import dev.recobro.decisions.OfferKind;
import dev.recobro.decisions.PriorEffect;
import dev.recobro.decisions.offers.Offer;
import dev.recobro.domain.Channel;
import dev.recobro.domain.Placement;
import dev.recobro.domain.Stage;
import dev.recobro.domain.Tongue;
import dev.recobro.policy.ContactLaw;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MessageTextsTest {

  private static final ContactLaw LAW = ContactLaw.shipped();
  private static final Map<String, String> LIMITED =
      Map.of(
          "en", "{person}, {sender} for {name}: {phone}",
          "es", "{person}, {sender} para {name}: {phone}");
  private static final Letterhead LETTERHEAD =
      new Letterhead(
          Map.of(Tongue.ENGLISH, "Care", Tongue.SPANISH, "Atención"),
          Map.of(Tongue.ENGLISH, "customer", Tongue.SPANISH, "cliente"),
          "Alex",
          "555",
          Tongue.ENGLISH,
          Map.of("CO", Tongue.SPANISH));

  private static Action action(Channel channel, OfferKind offer) {
    return new Action(
        "any",
        channel,
        "word",
        1,
        1,
        "desk",
        Set.of(Stage.ADMINISTRATIVE),
        new Occasion.AnyDay(),
        Approval.NOT_NEEDED,
        offer,
        Map.of(),
        PriorEffect.NONE);
  }

  private static MessageTexts texts(Action action, String en, String es) {
    return MessageTexts.of(
        LETTERHEAD, LIMITED, Map.of("word", Map.of("en", en, "es", es)), List.of(action), LAW);
  }

  private static MessageCase about(
      Action action, String language, String jurisdiction, @Nullable Offer offer) {
    return new MessageCase(
        action,
        "A1",
        "Shop",
        Currency.getInstance("USD"),
        Placement.THIRD_PARTY,
        "Ana",
        language,
        jurisdiction,
        1_234_50,
        (int) LocalDate.of(2026, 11, 3).toEpochDay(),
        offer);
  }

  @Test
  void is_filled_in_the_debtor_s_language_with_the_account_s_own_numbers() {
    Action action = action(Channel.CALL, OfferKind.NONE);
    MessageTexts texts =
        texts(
            action,
            "{name}, {amount} to {creditor} was due on {due_day} ({account})",
            "{name}: {amount} a {creditor} venció el {due_day}");
    assertThat(texts.of(about(action, "en-US", "CO", null)).text())
        .isEqualTo("Ana, USD 1,234.50 to Shop was due on 3 November 2026 (A1)");
    Message spanish = texts.of(about(action, "es", "CO", null));
    assertThat(spanish.text())
        .isEqualTo("Ana: 1.234,50 USD a Shop venció el 3 de noviembre de 2026");
    assertThat(spanish.limited()).isEqualTo("Alex, Atención para Ana: 555");
  }

  @Test
  void the_jurisdiction_s_language_stands_where_the_debtor_s_is_not_known() {
    assertThat(LETTERHEAD.language("", "CO")).isEqualTo(Tongue.SPANISH);
    assertThat(LETTERHEAD.language("fr", "CO-DC")).isEqualTo(Tongue.SPANISH);
    assertThat(LETTERHEAD.language("", "BR")).isEqualTo(Tongue.ENGLISH);
    assertThat(LETTERHEAD.language("ES_mx", "BR")).isEqualTo(Tongue.SPANISH);
  }

  @Test
  void who_has_no_name_or_creditor_is_still_addressed() {
    Action action = action(Channel.CALL, OfferKind.NONE);
    MessageTexts texts = texts(action, "{name} {creditor}", "{name} {creditor}");
    MessageCase unknown =
        new MessageCase(
            action,
            "A1",
            "",
            Currency.getInstance("CLP"),
            Placement.FIRST_PARTY,
            "",
            "es",
            "CL",
            1,
            1,
            null);
    assertThat(texts.of(unknown).text()).isEqualTo("cliente Atención");
  }

  @Test
  void terms_are_those_of_the_offer() {
    Action plan = action(Channel.CALL, OfferKind.INSTALMENTS);
    String words = "{instalments} x {instalment}, {every_days}, {first_day}";
    assertThat(
            texts(plan, words, words)
                .of(about(plan, "en", "MX", new Offer.Instalments(3, 10_00, 9_99, 0, 14)))
                .text())
        .isEqualTo("3 x USD 10.00, 14, 1 January 1970");
    Action settlement = action(Channel.CALL, OfferKind.DISCOUNT);
    assertThat(
            texts(settlement, "{discount} {pay} {until}", "{discount} {pay} {until}")
                .of(about(settlement, "es", "MX", new Offer.Discount(0.125, 7_00, 0)))
                .text())
        .isEqualTo("12,5 % 7,00 USD 1 de enero de 1970");
    Action warning = action(Channel.CALL, OfferKind.PENALTY);
    assertThat(
            texts(warning, "{penalty} {from_day}", "{penalty} {from_day}")
                .of(about(warning, "en", "MX", new Offer.Penalty(5, 0)))
                .text())
        .isEqualTo("USD 0.05 1 January 1970");
  }

  @Test
  void words_that_the_debtor_s_packs_demand_stand_below() {
    Action sms = action(Channel.SMS, OfferKind.NONE);
    MessageTexts texts = texts(sms, "Pay", "Pague");
    assertThat(texts.of(about(sms, "en", "US", null)).text())
        .startsWith("Pay This is an attempt to collect a debt")
        .endsWith("Reply STOP to stop messages to this address or number.");
    assertThat(texts.of(about(sms, "", "CO", null)).text())
        .isEqualTo("Pague Responda BAJA para no recibir más mensajes en esta dirección.");
    Action call = action(Channel.CALL, OfferKind.NONE);
    assertThat(texts(call, "Pay", "Pague").of(about(call, "en", "US", null)).text())
        .isEqualTo(
            "Pay This is an attempt to collect a debt and any information obtained will be used"
                + " for that purpose. This message is from a debt collector.");
    Action letter = action(Channel.LETTER, OfferKind.NONE);
    assertThat(texts(letter, "Pay", "Pague").of(about(letter, "en", "US-MA", null)).text())
        .contains("\n\nIf within 30 days")
        .doesNotContain("STOP");
  }

  @Test
  void a_placeholder_that_nothing_fills_is_refused_at_start() {
    Action sms = action(Channel.SMS, OfferKind.NONE);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> texts(sms, "{amonut}", "x"))
        .withMessageContaining("{amonut}")
        .withMessageContaining("amount");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> texts(sms, "x", "{instalment}"))
        .withMessageContaining("any")
        .withMessageContaining("{instalment}");
  }

  @Test
  void a_missing_language_or_text_is_refused_at_start() {
    Action sms = action(Channel.SMS, OfferKind.NONE);
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                MessageTexts.of(
                    LETTERHEAD, LIMITED, Map.of("word", Map.of("en", "x")), List.of(sms), LAW))
        .withMessageContaining("needs en and es");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MessageTexts.of(LETTERHEAD, LIMITED, Map.of(), List.of(sms), LAW))
        .withMessageContaining("any")
        .withMessageContaining("sms");
    Action call = action(Channel.CALL, OfferKind.NONE);
    assertThat(
            MessageTexts.of(LETTERHEAD, LIMITED, Map.of(), List.of(call), LAW)
                .of(about(call, "en", "US", null))
                .text())
        .isEmpty();
  }

  @Test
  void what_strangers_hear_may_not_show_a_debt() {
    for (Placeholder placeholder : Placeholder.values()) {
      Map<String, String> limited = Map.of("en", "{" + placeholder.code() + "}", "es", "x");
      if (placeholder.discloses()) {
        assertThatIllegalArgumentException()
            .isThrownBy(() -> MessageTexts.of(LETTERHEAD, limited, Map.of(), List.of(), LAW))
            .withMessageContaining(placeholder.code());
      } else {
        assertThat(MessageTexts.of(LETTERHEAD, limited, Map.of(), List.of(), LAW)).isNotNull();
      }
    }
  }
}
