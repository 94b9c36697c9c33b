package dev.recobro.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.recobro.decisions.Action;
import dev.recobro.domain.PropensityTarget;
import dev.recobro.reasons.AccountReasons;
import dev.recobro.reasons.Reason;
import dev.recobro.reasons.WouldChange;
import dev.recobro.scoring.ScoredAccount;
import dev.recobro.scoring.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One account's scores as JSON, under the names that the published accounts have.
 *
 * @param actions the catalogue
 */
record ScoreJson(List<Action> actions, List<String> featureNames) {

  private static final List<String> OF_DEBTS =
      List.of(
          "stage",
          "segment",
          "propensity",
          "expected_recovery",
          "baseline_recovery",
          "uplift",
          "cost",
          "net_value",
          "basis",
          "hold",
          "best_action",
          "propensities",
          "recommendations",
          "reasons",
          "reasons_base",
          "reasons_rest",
          "would_change",
          "would_lower",
          "features");

  ObjectNode of(Scores.Score score) {
    AccountReasons why = score.why();
    return why == null ? owingNothing(score.account()) : owing(score.account(), why);
  }

  /** What is worked out for debts alone is null. */
  private static ObjectNode owingNothing(ScoredAccount account) {
    ObjectNode tree = standing(account);
    OF_DEBTS.forEach(tree::putNull);
    return tree;
  }

  private static ObjectNode standing(ScoredAccount account) {
    ObjectNode tree = JsonNodeFactory.instance.objectNode();
    tree.put("account_id", account.getAccountId());
    tree.put("debtor_id", account.getDebtorId());
    tree.put("owing", account.isOwing());
    tree.put("jurisdiction", account.getJurisdiction());
    tree.put("time_zone", account.getTimeZone());
    tree.put("currency", account.getCurrency());
    tree.put("balance", account.getBalance());
    tree.put("overdue", account.getOverdue());
    tree.put("days_past_due", account.getDaysPastDue());
    tree.put("bucket", account.getBucket());
    return tree;
  }

  private ObjectNode owing(ScoredAccount account, AccountReasons why) {
    ObjectNode tree = standing(account);
    tree.put("stage", account.getStage());
    tree.put("segment", account.getSegment());
    for (Value value : Value.values()) {
      tree.put(value.column(), account.getValues()[value.ordinal()]);
    }
    tree.put("basis", account.getBasis());
    tree.put("hold", account.getHold());
    tree.put("best_action", account.getAction());
    ObjectNode propensities = tree.putObject("propensities");
    for (PropensityTarget target : PropensityTarget.values()) {
      float chance = account.getPropensities()[target.ordinal()];
      if (!Float.isNaN(chance)) {
        propensities.put(target.code(), (double) chance);
      }
    }
    ArrayNode recommendations = tree.putArray("recommendations");
    ScoredAction.of(account, actions)
        .forEach(action -> recommendation(recommendations.addObject(), action));
    reasons(tree, why);
    ObjectNode features = tree.putObject("features");
    float[] values = account.features();
    for (int i = 0; i < values.length; i++) {
      features.put(featureNames.get(i), (double) values[i]);
    }
    return tree;
  }

  private static void recommendation(ObjectNode tree, ScoredAction action) {
    tree.put("action", action.action().id());
    tree.put("channel", action.action().channel().code());
    tree.put("treatment", action.action().treatment());
    tree.put("uplift", action.uplift());
    tree.put("cost", action.cost());
    tree.put("net_value", action.netValue());
    tree.put("hold", action.hold());
    tree.put("hold_alone", action.holdAlone());
    tree.put("uplift_error", action.error());
    tree.put("basis", action.basis());
    tree.put("address", action.address());
    tree.put("window_start", action.windowStart());
    tree.put("window_end", action.windowEnd());
  }

  private static void reasons(ObjectNode tree, AccountReasons why) {
    ArrayNode reasons = tree.putArray("reasons");
    for (Reason reason : why.reasons()) {
      reasons
          .addObject()
          .put("feature", reason.feature())
          .put("value", reason.value())
          .put("effect", reason.effect())
          .put("text_en", reason.text().en())
          .put("text_es", reason.text().es())
          .put("group", reason.group().id());
    }
    tree.put("reasons_base", why.base());
    tree.put("reasons_rest", why.rest());
    change(tree, "would_change", why.wouldChange());
    change(tree, "would_lower", why.wouldLower());
  }

  private static void change(ObjectNode tree, String name, @Nullable WouldChange change) {
    if (change == null) {
      tree.putNull(name);
    } else {
      tree.putObject(name)
          .put("group", change.group().id())
          .put("from", change.from())
          .put("to", change.to())
          .put("text_en", change.text().en())
          .put("text_es", change.text().es());
    }
  }
}
