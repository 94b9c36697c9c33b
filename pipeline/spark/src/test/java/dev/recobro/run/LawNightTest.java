package dev.recobro.run;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.recobro.domain.AccountId;
import dev.recobro.domain.AccountStatus;
import dev.recobro.domain.Channel;
import dev.recobro.domain.Consent;
import dev.recobro.domain.Direction;
import dev.recobro.domain.Outcome;
import dev.recobro.domain.Placement;
import dev.recobro.history.Promises;
import dev.recobro.ledger.Sessions;
import dev.recobro.policy.Approach;
import dev.recobro.policy.ContactLaw;
import dev.recobro.policy.DebtorMoment;
import dev.recobro.policy.DebtorZones;
import dev.recobro.policy.PastContact;
import dev.recobro.policy.Permission;
import dev.recobro.policy.Place;
import dev.recobro.policy.Subject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** One night over debtors of whom each shows a rule; it falls on a Mexican holiday, a Wednesday. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LawNightTest {

  private static final String AS_OF = "2026-09-16";

  @TempDir static Path folder;

  private final StringBuilder debtors =
      new StringBuilder("debtor_id,jurisdiction,time_zone,flags\n");
  private final StringBuilder points =
      new StringBuilder("debtor_id,channel,address,consent,valid,kind\n");
  private final StringBuilder accounts =
      new StringBuilder("account_id,debtor_id,currency,opened_on,placement,limitation_on\n");
  private final StringBuilder dues = new StringBuilder("account_id,due_id,due_on,amount\n");
  private final StringBuilder contacts =
      new StringBuilder("contact_id,debtor_id,account_id,at,channel,outcome\n");
  private final StringBuilder promises =
      new StringBuilder("promise_id,account_id,made_at,due_on,amount,cancelled_on\n");
  private final StringBuilder payments =
      new StringBuilder("account_id,payment_id,paid_on,amount\n");
  private int contact;

  @BeforeAll
  void train_and_run_once() throws IOException {
    debtor("co-other-channel", "CO,America/Bogota,", "granted", "mobile");
    contacted("co-other-channel", "2026-09-14T15:00:00Z", "whatsapp", "right_party_contact", 1);
    debtor("co-same-channel", "CO,America/Bogota,", "granted", "mobile");
    contacted("co-same-channel", "2026-09-14T15:00:00Z", "call", "right_party_contact", 1);
    debtor("co-not-asked", "CO,America/Bogota,", "unknown", "mobile");
    debtor("co-no-zone", "CO,,", "granted", "mobile");
    debtor("us-seven", "US-CA,America/Los_Angeles,", "granted", "mobile");
    contacted("us-seven", "2026-09-10T18:00:00Z", "call", "no_answer", 7);
    debtor("us-six", "US-CA,America/Los_Angeles,", "granted", "mobile");
    contacted("us-six", "2026-09-10T18:00:00Z", "call", "no_answer", 6);
    debtor("us-out", "US-CA,America/Los_Angeles,", "granted", "mobile");
    contacted("us-out", "2026-03-10T18:00:00Z", "call", "opt_out", 1);
    debtor("us-denied", "US-CA,America/Los_Angeles,", "denied", "mobile");
    debtor("us-cease", "US-CA,America/Los_Angeles,cease", "granted", "mobile");
    debtor("us-work", "US-CA,America/Los_Angeles,", "unknown", "work");
    debtor("us-no-zone", "US,,", "granted", "mobile");
    debtor("nyc-three", "US-NY-NYC,,", "granted", "mobile");
    contacted("nyc-three", "2026-09-12T18:00:00Z", "call", "no_answer", 3);
    debtor("nyc-two", "US-NY-NYC,,", "granted", "mobile");
    contacted("nyc-two", "2026-09-12T18:00:00Z", "call", "no_answer", 2);
    debtor("mx", "MX,America/Mexico_City,", "granted", "mobile");
    debtor("ar-barred", "AR,,", "granted", "mobile");
    promising("vow-last-day", "2026-09-14,500,");
    promising("vow-broken", "2026-09-13,500,");
    promising("vow-cancelled", "2026-09-30,500,2026-09-15");
    promising("vow-cancelled-today", "2026-09-30,500,2026-09-16");
    promising("vow-kept", "2026-09-30,500,");
    payments.append("vow-kept,p-kept,2026-09-12,500\n");
    promising("vow-of-one", "2026-09-30,500,");
    accounts.append("vow-other,vow-of-one,USD,2025-01-15,first_party,\n");
    dues.append("vow-other,u-vow-other,2026-08-15,1000\n");
    Path dir = Files.createDirectories(folder.resolve("portfolio"));
    Files.writeString(dir.resolve("debtors.csv"), debtors);
    Files.writeString(dir.resolve("contact_points.csv"), points);
    Files.writeString(dir.resolve("accounts.csv"), accounts);
    Files.writeString(dir.resolve("dues.csv"), dues);
    Files.writeString(dir.resolve("contacts.csv"), contacts);
    Files.writeString(dir.resolve("promises.csv"), promises);
    Files.writeString(dir.resolve("payments.csv"), payments);

    assertThat(
            Main.run(
                "train",
                "--portfolio=" + folder.resolve("portfolio"),
                "--models=" + folder.resolve("models"),
                "--as-of=" + AS_OF))
        .isZero();
    assertThat(run("runs", "{ rule = co_hours, hours { sat = \"closed\" } }").code()).isZero();
  }

  /** A debtor whose one debt is time-barred if his id says so. */
  private void debtor(String id, String placeAndFlags, String consent, String kind) {
    debtors.append(id).append(',').append(placeAndFlags).append('\n');
    points.append("%s,call,+%d,%s,true,%s%n".formatted(id, points.length(), consent, kind));
    String barred = id.endsWith("barred") ? "2026-09-01" : "";
    accounts.append("%s,%s,USD,2025-01-15,third_party,%s%n".formatted(id, id, barred));
    dues.append("%s,u-%s,2026-08-15,1000%n".formatted(id, id));
  }

  /** A debtor in Madrid who promised on 10 September; the creditor works the debt himself. */
  private void promising(String id, String dueAmountCancelled) {
    debtors.append(id).append(",ES,Europe/Madrid,\n");
    points.append("%s,call,+%d,granted,true,mobile%n".formatted(id, points.length()));
    accounts.append("%s,%s,USD,2025-01-15,first_party,%n".formatted(id, id));
    dues.append("%s,u-%s,2026-08-15,1000%n".formatted(id, id));
    promises.append("v-%s,%s,2026-09-10T10:00:00Z,%s%n".formatted(id, id, dueAmountCancelled));
  }

  private void contacted(String id, String at, String channel, String outcome, int times) {
    for (int i = 0; i < times; i++) {
      contacts.append("c%d,%s,%s,%s,%s,%s%n".formatted(++contact, id, id, at, channel, outcome));
    }
  }

  private static Said run(String runs, String change) throws IOException {
    Path config =
        Files.writeString(
            folder.resolve(runs + ".conf"),
            """
            recobro {
              policy.changes = [ %s ]
              arms { holdout = 0, explore = 0 }
              actions = [
                { id = agent_call, channel = call, treatment = reminder, cost = 0.5, minutes = 6, desk = agents
                  stages = [administrative, extrajudicial, prejudicial, judicial] }
              ]
            }
            """
                .formatted(change));
    return Said.by(
        "run",
        "--portfolio=" + folder.resolve("portfolio"),
        "--models=" + folder.resolve("models"),
        "--runs=" + folder.resolve(runs),
        "--as-of=" + AS_OF,
        "--config=" + config);
  }

  private static Dataset<Row> part(String name) {
    return part("runs", name);
  }

  private static Dataset<Row> part(String runs, String name) {
    return Sessions.local()
        .read()
        .parquet(TestFolders.current(folder.resolve(runs)).resolve(name).toString());
  }

  private static JsonNode json(String name) throws IOException {
    return new ObjectMapper()
        .readTree(TestFolders.current(folder.resolve("runs")).resolve(name).toFile());
  }

  @Test
  void each_held_account_names_the_rule_that_holds_it() {
    Map<String, String> holds = new TreeMap<>();
    for (Row account : part("accounts").where("hold is not null").collectAsList()) {
      holds.put(account.getAs("account_id"), account.getAs("hold"));
      List<Row> actions = account.getList(account.fieldIndex("recommendations"));
      assertThat(actions)
          .isNotEmpty()
          .allMatch(action -> action.getAs("hold").equals(account.getAs("hold")));
    }

    assertThat(holds)
        .isEqualTo(
            Map.ofEntries(
                entry("co-other-channel", "co_one_channel_a_week"),
                entry("co-not-asked", "co_authorised_channels"),
                entry("us-seven", "us_regf_7_in_7"),
                entry("us-out", "outcome_opt_out"),
                entry("us-denied", "no_usable_address"),
                entry("us-cease", "flag_cease"),
                entry("us-work", "us_work_place"),
                entry("nyc-three", "us_nyc_3_in_7"),
                entry("mx", "mx_holidays"),
                entry("ar-barred", "default_time_barred"),
                entry("vow-last-day", "open_promise"),
                entry("vow-cancelled-today", "open_promise"),
                entry("vow-of-one", "open_promise")));
  }

  @Test
  void each_entry_has_its_window_by_the_debtor_s_clock() {
    Map<String, String> windows = new TreeMap<>();
    for (Row entry : part("worklist").collectAsList()) {
      windows.put(
          entry.getAs("account_id"),
          "%s-%s %s"
              .formatted(
                  entry.getAs("window_start"),
                  entry.getAs("window_end"),
                  entry.<String>getAs("time_zone")));
    }

    assertThat(windows)
        .isEqualTo(
            Map.ofEntries(
                entry("co-same-channel", "07:00-19:00 America/Bogota"),
                entry("co-no-zone", "07:00-19:00 America/Bogota"),
                entry("us-six", "08:00-21:00 America/Los_Angeles"),
                entry("nyc-two", "08:00-21:00 America/New_York"),
                entry("us-no-zone", "18:00-24:00 UTC"),
                entry("vow-broken", "09:00-21:00 Europe/Madrid"),
                entry("vow-cancelled", "09:00-21:00 Europe/Madrid"),
                entry("vow-kept", "09:00-21:00 Europe/Madrid"),
                entry("vow-other", "09:00-21:00 Europe/Madrid")));
    assertThat(
            part("accounts").where("account_id = 'co-no-zone'").first().<String>getAs("time_zone"))
        .isEqualTo("America/Bogota");
  }

  @Test
  void what_the_law_asked_is_published_beside_each_entry_and_answers_the_same_again() {
    Map<String, Row> entries = new TreeMap<>();
    part("worklist").collectAsList().forEach(row -> entries.put(row.getAs("account_id"), row));
    List<Row> facts = part("law").collectAsList();

    assertThat(facts).hasSize(9);
    for (Row fact : facts) {
      String account = fact.getAs("account_id");
      Row entry = Objects.requireNonNull(entries.get(account), account);
      assertThat(fact.<Integer>getAs("rank")).isEqualTo(entry.<Integer>getAs("rank"));
      Instant opens = at(entry, "window_start");
      Instant shuts = at(entry, "window_end");
      assertThat(allowed(fact, opens)).isTrue();
      assertThat(allowed(fact, opens.minusSeconds(1))).isFalse();
      assertThat(allowed(fact, shuts.minusSeconds(1))).isTrue();
      // Midnight by the portfolio's clock cuts a window, not what the law allows.
      assertThat(allowed(fact, shuts))
          .as("%s at %s", fact, shuts)
          .isEqualTo(entry.getAs("window_end").equals("24:00"));
    }
  }

  private static Instant at(Row entry, String column) {
    String time = entry.getAs(column);
    ZoneId zone = ZoneId.of(entry.getAs("time_zone"));
    return time.equals("24:00")
        ? LocalDate.parse(AS_OF).plusDays(1).atStartOfDay(zone).toInstant()
        : LocalDate.parse(AS_OF).atTime(LocalTime.parse(time)).atZone(zone).toInstant();
  }

  private static boolean allowed(Row fact, Instant at) {
    List<Long> seconds = fact.getList(fact.fieldIndex("contact_second"));
    List<Integer> channels = fact.getList(fact.fieldIndex("contact_channel"));
    List<Integer> outcomes = fact.getList(fact.fieldIndex("contact_outcome"));
    List<PastContact> contacts = new ArrayList<>();
    for (int i = 0; i < seconds.size(); i++) {
      contacts.add(
          new PastContact(
              Instant.ofEpochSecond(seconds.get(i)),
              Channel.values()[channels.get(i)],
              Outcome.values()[outcomes.get(i)],
              Direction.OUTBOUND,
              null,
              null,
              Place.UNKNOWN));
    }
    String jurisdiction = fact.getAs("jurisdiction");
    return new DebtorMoment(
                ContactLaw.shipped()
                    .in(List.of(jurisdiction), Placement.of(fact.getAs("placement")).orElseThrow()),
                new DebtorZones(ZoneOffset.UTC).of(fact.getAs("time_zone"), jurisdiction),
                new Subject(0, AccountStatus.OPEN, false, Integer.MAX_VALUE, Promises.NO_DAY),
                new AccountId(fact.getAs("account_id")),
                contacts,
                at)
            .permission(
                new Approach(
                    Channel.CALL,
                    "reminder",
                    Consent.of(fact.getAs("consent")).orElseThrow(),
                    true,
                    Place.valueOf(fact.<String>getAs("address_kind").toUpperCase(Locale.ROOT)),
                    null))
        instanceof Permission.Allowed;
  }

  @Test
  void the_run_says_under_which_packs_and_whose_changes_it_was_made() throws IOException {
    JsonNode run = json("run.json");

    assertThat(
            new ObjectMapper()
                .convertValue(run.get("rule_packs"), new TypeReference<Map<String, String>>() {}))
        .isEqualTo(ContactLaw.shipped().versions());
    assertThat(run.get("policy_changes")).hasSize(1);
    assertThat(run.at("/policy_changes/0/rule").asText()).isEqualTo("co_hours");
    assertThat(run.at("/policy_changes/0/direction").asText()).isEqualTo("tightened");
  }

  @Test
  void the_share_that_each_rule_holds_is_told_over_all_and_by_channel() throws IOException {
    JsonNode held = json("metrics.json").get("held");

    assertThat(held).hasSize(2);
    assertThat(held.at("/0/channel").asText()).isEqualTo("any");
    assertThat(held.at("/1/channel").asText()).isEqualTo("call");
    for (JsonNode line : held) {
      assertThat(line.get("accounts").asInt()).isEqualTo(22);
      assertThat(line.get("held").asInt()).isEqualTo(13);
      assertThat(line.get("rules")).hasSize(11);
      assertThat(line.get("rules"))
          .anySatisfy(
              rule -> {
                assertThat(rule.get("rule").asText()).isEqualTo("co_authorised_channels");
                assertThat(rule.get("share").asDouble()).isEqualTo(1.0 / 22);
              })
          .anySatisfy(
              rule -> {
                assertThat(rule.get("rule").asText()).isEqualTo("open_promise");
                assertThat(rule.get("share").asDouble()).isEqualTo(3.0 / 22);
              });
    }
  }

  @Test
  void a_promise_holds_only_the_treatments_that_config_names_and_its_day_goes_to_the_hand_out()
      throws IOException {
    String change =
        "{ rule = open_promise, treatments = [formal_notice], by = Ana, reason = agreed }";
    assertThat(run("reminded", change).code()).isZero();

    // Of a debtor's two debts the list has one, whichever it is.
    Map<String, String> until = new TreeMap<>();
    for (Row fact :
        part("reminded", "law")
            .where("promised_until is not null and debtor_id != 'vow-of-one'")
            .collectAsList()) {
      until.put(fact.getAs("account_id"), String.valueOf(fact.<Object>getAs("promised_until")));
    }
    assertThat(until)
        .isEqualTo(
            Map.of(
                "vow-last-day", "2026-09-16",
                "vow-cancelled-today", "2026-10-02"));
    assertThat(part("reminded", "accounts").where("hold = 'open_promise'").count()).isZero();
  }

  @Test
  void a_loosened_rule_for_which_nobody_answers_stops_the_run_before_it_begins()
      throws IOException {
    Said said = run("refused", "{ rule = co_holidays, off = true }");

    assertThat(said.code()).isEqualTo(2);
    assertThat(said.err()).contains("recobro.policy").contains("co_holidays");
    assertThat(folder.resolve("refused")).doesNotExist();
  }
}
