package dev.recobro.run;

import static org.apache.spark.sql.functions.lit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.recobro.ledger.Sessions;
import dev.recobro.policy.ContactLaw;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

/** Who was held, who was drawn, and why an account is not on the list. */
class PublishedDecisionsTest {

  private static final SampleNight NIGHT = SampleNight.once();

  @Test
  void every_hold_is_a_rule_of_a_pack() {
    Set<String> rules = new HashSet<>();
    ContactLaw.shipped().packs().stream()
        .flatMap(pack -> pack.rules().stream())
        .forEach(rule -> rules.add(rule.terms().id()));
    List<String> holds =
        NIGHT
            .part("accounts")
            .where("hold is not null")
            .select("hold")
            .distinct()
            .collectAsList()
            .stream()
            .map(row -> row.getString(0))
            .toList();

    assertThat(rules).containsAll(holds);
    assertThat(holds).contains("co_authorised_channels", "no_usable_address");
  }

  @Test
  void every_flagged_or_disputed_account_is_held_under_its_rule() {
    Dataset<Row> debtors =
        Sessions.local().read().parquet(TestFolders.sample().resolve("debtors").toString());
    Dataset<Row> held =
        NIGHT
            .part("accounts")
            .join(debtors.select("debtor_id", "flags"), "debtor_id")
            .where("flags like '%cease%' or flags like '%attorney%' or flags like '%deceased%'")
            .where("days_past_due > 0");

    assertThat(held.count()).isPositive();
    assertThat(held.where("hold is null or hold not like 'flag_%'").count()).isZero();
    assertThat(NIGHT.part("accounts").where("hold = 'account_disputed'").count()).isPositive();
  }

  @Test
  void each_account_that_owes_says_why_it_is_not_on_the_list() {
    Dataset<Row> accounts = NIGHT.part("accounts");
    Dataset<Row> listed = NIGHT.part("worklist").select("account_id").withColumn("place", lit(1));
    Dataset<Row> told = accounts.join(listed, "account_id", "left");

    assertThat(
            told.where(
                    "int(place is not null) + int(hold is not null) + int(not_listed is not null)"
                        + " != 1")
                .count())
        .isZero();
    assertThat(accounts.where("not_listed = 'capacity'").count()).isPositive();
    assertThat(accounts.where("not_listed = 'holdout'").count()).isPositive();
    assertThat(accounts.where("not_listed = 'explore'").count()).isPositive();
    assertThat(accounts.where("not_listed = 'no_action' and days_past_due > 0").count()).isZero();
    assertThat(accounts.where("balance <= 0").count()).isZero();
  }

  @Test
  void net_value_is_uplift_minus_cost_and_decisions_cover_the_eligible() throws IOException {
    for (Row row : NIGHT.part("worklist").collectAsList()) {
      assertThat(row.<Double>getAs("net_value"))
          .isCloseTo(row.<Double>getAs("uplift") - row.<Double>getAs("cost"), within(1e-9));
    }
    Dataset<Row> decisions = NIGHT.part("decisions");
    assertThat(decisions.where("action != 'none'").count())
        .isEqualTo(NIGHT.part("worklist").count());
    assertThat(decisions.count()).isEqualTo(NIGHT.json("run.json").at("/counts/eligible").asLong());
  }

  @Test
  void decisions_tell_arm_and_probability_and_nobody_is_drawn_whom_the_law_holds() {
    Dataset<Row> decisions = NIGHT.part("decisions");
    long eligible = decisions.count();

    assertThat(decisions.where("arm = 'holdout' and action != 'none'").count()).isZero();
    assertThat(decisions.where("arm = 'holdout'").count() / (double) eligible)
        .isBetween(0.05, 0.15);
    assertThat(decisions.where("arm = 'explore' and action != 'none'").count()).isPositive();
    assertThat(decisions.where("probability <= 0 or probability > 1").count()).isZero();
    assertThat(decisions.where("arm = 'champion' and probability < 0.6").count()).isZero();
    assertThat(
            decisions.join(NIGHT.part("accounts").where("hold is not null"), "account_id").count())
        .isZero();
    assertThat(NIGHT.part("worklist").where("arm = 'explore'").count())
        .as("a tenth of the minutes")
        .isBetween(1L, 10L);
  }
}
