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
import java.util.ArrayList;
import java.util.Comparator;
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

  /** What is worked out for debts alone is null. */
  ObjectNode owingNothing(ScoredAccount account) {
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

  ObjectNode owing(ScoredAccount account, AccountReasons why) {
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
    recommendations(tree.putArray("recommendations"), account);
    reasons(tree, why);
    ObjectNode features = tree.putObject("features");
    for (int i = 0; i < featureNames.size(); i++) {
      features.put(featureNames.get(i), (double) account.getFeatures()[i]);
    }
    return tree;
  }

  /** Most net value first, ties by action. */
  private void recommendations(ArrayNode list, ScoredAccount account) {
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i < actions.size(); i++) {
      if (!Double.isNaN(account.getActionUplift()[i])) {
        places.add(i);
      }
    }
    places.sort(
        Comparator.comparingDouble(
                (Integer i) -> account.getActionCost()[i] - account.getActionUplift()[i])
            .thenComparing(i -> actions.get(i).id()));
    places.forEach(i -> recommendation(list.addObject(), account, i));
  }

  private void recommendation(ObjectNode tree, ScoredAccount account, int i) {
    double uplift = account.getActionUplift()[i];
    double cost = account.getActionCost()[i];
    double error = account.getActionUpliftError()[i];
    tree.put("action", actions.get(i).id());
    tree.put("channel", actions.get(i).channel().code());
    tree.put("treatment", actions.get(i).treatment());
    tree.put("uplift", uplift);
    tree.put("cost", cost);
    tree.put("net_value", uplift - cost);
    tree.put("hold", account.getActionHold()[i]);
    tree.put("hold_alone", account.getActionHoldAlone()[i]);
    tree.put("uplift_error", error);
    tree.put("basis", Double.isNaN(error) ? "assumed" : "learned");
    tree.put("address", account.getActionAddress()[i]);
    tree.put("window_start", account.getActionWindowStart()[i]);
    tree.put("window_end", account.getActionWindowEnd()[i]);
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
