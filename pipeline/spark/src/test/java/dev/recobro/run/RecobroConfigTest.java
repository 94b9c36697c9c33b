package dev.recobro.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.recobro.decisions.Action;
import dev.recobro.decisions.Approval;
import dev.recobro.decisions.Occasion;
import dev.recobro.decisions.OfferKind;
import dev.recobro.decisions.allocation.DayCapacities;
import dev.recobro.decisions.day.ArmShares;
import dev.recobro.domain.Channel;
import dev.recobro.domain.PortfolioBy;
import dev.recobro.domain.Stage;
import dev.recobro.domain.StageEdges;
import dev.recobro.labels.Horizon;
import dev.recobro.models.PortfolioSettings;
import dev.recobro.models.SearchSettings;
import dev.recobro.policy.ContactLaw;
import dev.recobro.training.AttributeChoice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecobroConfigTest {

  @TempDir Path folder;

  private RecobroConfig with(String hocon) throws IOException {
    return RecobroConfig.read(Files.writeString(folder.resolve("user.conf"), hocon));
  }

  @Test
  void the_defaults_are_those_of_the_field() {
    RecobroConfig defaults = RecobroConfig.read(null);

    assertThat(defaults.zone()).isEqualTo(ZoneId.of("UTC"));
    assertThat(defaults.horizon()).isEqualTo(Horizon.STANDARD);
    assertThat(defaults.stages()).isEqualTo(StageEdges.STANDARD);
    assertThat(defaults.ingest(List.of()).maxRejectedShare()).isEqualTo(0.01);
    assertThat(defaults.preventiveDays()).isEqualTo(5);
    assertThat(defaults.reasons()).isEqualTo(5);
    assertThat(defaults.runSeed()).isEqualTo(20260101);
    assertThat(defaults.attributes()).isEmpty();
    assertThat(defaults.training().maxRows()).isEqualTo(400_000);
    assertThat(defaults.training().search()).isEqualTo(new SearchSettings(4, 30_000, 1000, 25, 30));
    assertThat(defaults.training().portfolios())
        .isEqualTo(new PortfolioSettings(PortfolioBy.CREDITOR, 5000, 50));
    assertThat(defaults.baseCurrency().getCurrencyCode()).isEqualTo("USD");
    assertThat(defaults.fxRates()).containsKeys("USD", "EUR", "COP", "MXN", "CLP", "PEN");
    assertThat(defaults.catalogues().desks()).hasSize(1);
    assertThat(defaults.catalogues().actions())
        .extracting(Action::channel)
        .containsExactly(Channel.CALL);
  }

  @Test
  void a_day_holds_its_desks_alone_and_few_debtors_are_drawn_until_config_says_more()
      throws IOException {
    RecobroConfig defaults = RecobroConfig.read(null);
    assertThat(defaults.capacities())
        .isEqualTo(DayCapacities.ofDesks(defaults.catalogues().desks()));
    assertThat(defaults.arms()).isEqualTo(new ArmShares(0.03, 30, 0.05, 0.10, 2, 0.10));

    DayCapacities more =
        with("recobro.capacities { messages { sms = 5000 }, budgets { visit = 40 }, budget = 900 }")
            .capacities();
    assertThat(more.messages()).isEqualTo(Map.of(Channel.SMS, 5000.0));
    assertThat(more.budgets()).isEqualTo(Map.of(Channel.VISIT, 40.0));
    assertThat(more.budget()).isEqualTo(900);
    RecobroConfig pigeon = with("recobro.capacities.messages { pigeon = 3 }");
    assertThatThrownBy(pigeon::capacities)
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("recobro.capacities: messages: no channel is called pigeon");
    RecobroConfig most = with("recobro.arms.holdout = 0.7");
    assertThatThrownBy(most::arms)
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("recobro.arms: holdout is 0.7");
  }

  @Test
  void an_action_that_needs_approval_stands_on_a_desk_of_its_own() throws IOException {
    RecobroConfig mixed =
        with(
            """
            recobro { desks = [ { id = agents, capacity-minutes = 60 } ], actions = [
              { id = a, channel = call, treatment = t, cost = 1, minutes = 1, desk = agents, stages = [judicial] }
              { id = b, channel = call, treatment = t, cost = 1, minutes = 1, desk = agents, stages = [judicial]
                needs-approval = true }
            ] }
            """);

    assertThatThrownBy(mixed::capacities)
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("recobro.capacities: desk agents has actions that need approval");
  }

  @Test
  void a_users_file_overrides_what_it_names_and_nothing_else() throws IOException {
    RecobroConfig config =
        with("recobro { zone = \"America/Bogota\", outcomes.horizon-days = 45, fx.JPY = 0.007 }");

    assertThat(config.zone()).isEqualTo(ZoneId.of("America/Bogota"));
    assertThat(config.horizon()).isEqualTo(new Horizon(45, 0.10, 2));
    assertThat(config.fxRates()).containsEntry("JPY", 0.007).containsEntry("USD", 1.0);
  }

  @Test
  void an_unknown_key_fails_with_the_nearest_known_one() {
    assertThatThrownBy(() -> with("recobro.ingest.max-rejected-shares = 0.5"))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("recobro.ingest.max-rejected-shares")
        .hasMessageContaining("did you mean recobro.ingest.max-rejected-share?");
  }

  @Test
  void an_unknown_key_inside_a_list_fails_too() {
    assertThatThrownBy(() -> with("recobro.desks = [{ id = a, capacity-minute = 5 }]").catalogues())
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("did you mean capacity-minutes?");
  }

  @Test
  void portfolios_are_parted_by_a_known_column_or_none() throws IOException {
    assertThat(with("recobro.training.portfolios.by = none").training().portfolios().by()).isNull();
    assertThat(with("recobro.training.portfolios.by = product").training().portfolios().by())
        .isEqualTo(PortfolioBy.PRODUCT);
    RecobroConfig config = with("recobro.training.portfolios.by = creditors");

    assertThatThrownBy(config::training)
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("recobro.training: portfolios.by")
        .hasMessageContaining("creditors; did you mean creditor?");
  }

  @Test
  void a_value_out_of_range_names_its_key() throws IOException {
    RecobroConfig config = with("recobro.ingest.max-rejected-share = 1.5");

    assertThatThrownBy(() -> config.ingest(List.of()))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("recobro.ingest")
        .hasMessageContaining("1.5");
  }

  @Test
  void an_action_works_at_a_desk_that_is_there() throws IOException {
    RecobroConfig config = with("recobro.desks = [{ id = robots, capacity-minutes = 5 }]");

    assertThatThrownBy(config::catalogues)
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("agent_call")
        .hasMessageContaining("agents");
  }

  @Test
  void what_needs_approval_waits_on_a_desk_of_its_own() throws IOException {
    RecobroConfig config =
        with(
            """
            recobro.actions = [
              { id = a, channel = call, treatment = t, cost = 1, minutes = 1, desk = agents, stages = [judicial] }
              { id = b, channel = call, treatment = t, cost = 1, minutes = 1, desk = agents, stages = [judicial]
                needs-approval = true }
            ]
            """);

    assertThatThrownBy(config::catalogues)
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("desk agents has b, which needs approval, and a");
  }

  @Test
  void an_action_says_when_what_it_offers_and_what_it_is_assumed_to_add() throws IOException {
    Action action =
        with("""
                recobro.actions = [
                  { id = a, channel = call, treatment = t, cost = 1, minutes = 1, desk = agents
                    stages = [judicial], days-past-due = [200, 230], offer = discount, needs-approval = true
                    prior-effect { judicial = 0.2, segments { forgetful = 0.5 } } }
                ]
                """)
            .catalogues()
            .actions()
            .get(0);

    assertThat(action.occasion()).isEqualTo(new Occasion.PastDue(Set.of(200, 230)));
    assertThat(action.offer()).isEqualTo(OfferKind.DISCOUNT);
    assertThat(action.approval()).isEqualTo(Approval.NEEDED);
    assertThat(action.priorEffect().share(Stage.JUDICIAL, "forgetful")).isEqualTo(0.1);
  }

  @Test
  void an_action_has_one_occasion() throws IOException {
    RecobroConfig config =
        with(
            """
            recobro.actions = [
              { id = a, channel = call, treatment = t, cost = 1, minutes = 1, desk = agents
                stages = [judicial], days-past-due = [1], days-before-due = [1] }
            ]
            """);

    assertThatThrownBy(config::catalogues)
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("days-before-due and days-past-due");
  }

  @Test
  void a_text_that_cannot_be_filled_is_refused_before_anything_is_sent() throws IOException {
    assertThatThrownBy(
            () ->
                with("recobro.messages.texts.reminder { en = \"{debt}\", es = \"x\" }")
                    .texts(ContactLaw.shipped()))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("recobro.messages")
        .hasMessageContaining("{debt}");
  }

  @Test
  void priors_are_the_mean_of_the_actions_that_serve_a_stage_else_the_cold_start_s()
      throws IOException {
    RecobroConfig config =
        with(
            """
            recobro.actions = [
              { id = a, channel = call, treatment = t, cost = 1, minutes = 1, desk = agents
                stages = [administrative, judicial], prior-pays { administrative = 0.2 } }
              { id = b, channel = sms, treatment = t, cost = 1, minutes = 1, desk = agents
                stages = [administrative], prior-pays { administrative = 0.4, judicial = 0.9 } }
            ]
            """);

    assertThat(config.coldStart().pays().get(Stage.ADMINISTRATIVE)).isCloseTo(0.3, within(1e-12));
    assertThat(config.coldStart().pays())
        .as("b doesn't serve it, a has no prior for it")
        .containsEntry(Stage.JUDICIAL, 0.05);
    assertThat(config.coldStart().recoveredShare()).isEqualTo(0.75);
  }

  @Test
  void a_prior_that_is_no_chance_names_its_action_and_stage() throws IOException {
    RecobroConfig config =
        with(
            """
            recobro.actions = [
              { id = a, channel = call, treatment = t, cost = 1, minutes = 1, desk = agents
                stages = [judicial], prior-pays { judicial = 1.2 } }
            ]
            """);

    assertThatThrownBy(config::coldStart)
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("action a")
        .hasMessageContaining("judicial")
        .hasMessageContaining("1.2");
  }

  @Test
  void attributes_are_read_with_their_kind() throws IOException {
    RecobroConfig config =
        with("recobro.features.attributes = [{ name = plan, kind = categorical }]");

    assertThat(config.attributes()).containsExactly(new AttributeChoice("plan", true));
  }

  @Test
  void a_protected_attribute_is_refused_by_name() throws IOException {
    RecobroConfig config =
        with("recobro.features.attributes = [{ name = marital_status, kind = categorical }]");

    assertThatThrownBy(config::attributes)
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("marital_status");
  }

  @Test
  void what_the_fairness_report_looks_at_may_not_be_a_feature() throws IOException {
    RecobroConfig config =
        with(
            "recobro { features.attributes = [{ name = zone, kind = categorical }],"
                + " fairness.attributes = [zone] }");

    assertThatThrownBy(config::attributes)
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("zone also stands in fairness.attributes");
    assertThatThrownBy(config::evaluation).isInstanceOf(BadInput.class);
  }

  @Test
  void a_protected_attribute_may_stand_in_the_fairness_report() throws IOException {
    assertThat(with("recobro.fairness.attributes = [sex]").evaluation().fairnessAttributes())
        .containsExactly("sex");
    assertThat(RecobroConfig.read(null).evaluation().topShare()).isEqualTo(0.2);
    assertThat(RecobroConfig.read(null).evaluation().fairnessLeastRows()).isEqualTo(30);
    assertThat(RecobroConfig.read(null).evaluation().explainedRows()).isEqualTo(2000);
  }

  @Test
  void the_law_is_the_shipped_one_until_config_changes_it() throws IOException {
    assertThat(RecobroConfig.read(null).contactLaw()).isEqualTo(ContactLaw.shipped());
    assertThat(
            with("recobro.policy.changes = [ { rule = us_regf_7_in_7, limit = 5 } ]")
                .contactLaw()
                .changes())
        .hasSize(1);
  }

  @Test
  void a_rule_is_not_loosened_by_nobody() throws IOException {
    RecobroConfig config = with("recobro.policy.changes = [ { rule = co_holidays, off = true } ]");
    assertThatThrownBy(config::contactLaw)
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("co_holidays")
        .hasMessageContaining("say who answers for it");
  }

  @Test
  void a_file_that_is_not_there_is_said_in_one_line() {
    assertThatThrownBy(() -> RecobroConfig.read(folder.resolve("none.conf")))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("none.conf");
  }
}
