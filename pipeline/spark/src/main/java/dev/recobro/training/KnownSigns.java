package dev.recobro.training;

import static dev.recobro.domain.PropensityTarget.CURES;
import static dev.recobro.domain.PropensityTarget.PAYS;
import static dev.recobro.domain.PropensityTarget.PROMISE_KEPT;
import static dev.recobro.domain.PropensityTarget.RIGHT_PARTY_CALL;
import static dev.recobro.domain.PropensityTarget.RIGHT_PARTY_EMAIL;
import static dev.recobro.domain.PropensityTarget.RIGHT_PARTY_SMS;
import static dev.recobro.domain.PropensityTarget.RIGHT_PARTY_WHATSAPP;
import static dev.recobro.models.Sign.LOWERS;
import static dev.recobro.models.Sign.RAISES;

import dev.recobro.domain.PropensityTarget;
import dev.recobro.models.PropensityTask;
import dev.recobro.models.Sign;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The directions in which a feature may push a propensity: few, and each beyond dispute, because a
 * score that rises with broken promises can be defended before nobody.
 */
public final class KnownSigns {
  private static final List<PropensityTarget> CONTACTS =
      List.of(RIGHT_PARTY_CALL, RIGHT_PARTY_SMS, RIGHT_PARTY_WHATSAPP, RIGHT_PARTY_EMAIL);

  private static final List<KnownSign> ALL =
      List.of(
          sign(
              PROMISE_KEPT,
              "promises_broken",
              LOWERS,
              "A broken promise never speaks for the next."),
          sign(PROMISE_KEPT, "promise_kept_share", RAISES, "Who keeps his word is believed."),
          sign(PROMISE_KEPT, "last_promise_kept", RAISES, "The last promise tells of the next."),
          sign(
              PROMISE_KEPT,
              "last_3_promises_broken",
              LOWERS,
              "The newest broken promises are broken promises."),
          sign(
              PROMISE_KEPT,
              "last_3_promises_kept",
              RAISES,
              "The newest kept promises speak for the next."),
          sign(
              CURES,
              "days_past_due",
              LOWERS,
              "The older the debt, the seldomer it is settled whole."),
          sign(CURES, "bucket_index", LOWERS, "The bucket is the days past due, in bands."),
          sign(CURES, "unpaid_due_count", LOWERS, "Every further due must be settled too."),
          sign(PAYS, "on_time_share", RAISES, "Who paid on time is no less likely to pay."),
          sign(PAYS, "on_time_share_365", RAISES, "So is who paid on time within the year."),
          sign(PAYS, "last_4_dues_on_time", RAISES, "So is who paid the newest dues on time."),
          new KnownSign(
              CONTACTS,
              "attempts_since_rpc",
              LOWERS,
              "Attempts in vain never make it likelier that the debtor is reached."),
          new KnownSign(
              CONTACTS, "dead_ends_180", LOWERS, "Nobody is reached more by dead addresses."),
          answers(RIGHT_PARTY_CALL, "call_answer_rate"),
          answers(RIGHT_PARTY_SMS, "sms_answer_rate"),
          answers(RIGHT_PARTY_WHATSAPP, "whatsapp_answer_rate"),
          answers(RIGHT_PARTY_EMAIL, "email_answer_rate"));

  private KnownSigns() {}

  private static KnownSign sign(PropensityTarget target, String feature, Sign sign, String why) {
    return new KnownSign(List.of(target), feature, sign, why);
  }

  private static KnownSign answers(PropensityTarget target, String feature) {
    return sign(target, feature, RAISES, "Who answers on a channel is reached on it.");
  }

  /** All of them. */
  public static List<KnownSign> all() {
    return ALL;
  }

  /** What is to be learnt for {@code target}, with its signs. */
  public static PropensityTask task(PropensityTarget target, List<String> featureNames) {
    Map<String, Sign> signs = new TreeMap<>();
    for (KnownSign known : ALL) {
      if (known.targets().contains(target)) {
        signs.put(known.feature(), known.sign());
      }
    }
    return new PropensityTask(target, featureNames, signs);
  }
}
