package dev.recobro.nightly;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recobro.decisions.Action;
import dev.recobro.decisions.Desk;
import dev.recobro.decisions.allocation.CapacityParts;
import dev.recobro.decisions.allocation.DayCapacities;
import dev.recobro.decisions.day.ArmShares;
import dev.recobro.decisions.offers.DiscountPolicy;
import dev.recobro.decisions.offers.InstalmentPolicy;
import dev.recobro.decisions.offers.OfferPolicy;
import dev.recobro.decisions.offers.PenaltyPolicy;
import dev.recobro.decisions.strategies.Strategies;
import dev.recobro.decisions.strategies.Strategy;
import dev.recobro.docs.Page;
import dev.recobro.docs.Project;
import dev.recobro.domain.AccountStatus;
import dev.recobro.domain.Channel;
import dev.recobro.domain.Flag;
import dev.recobro.domain.Fx;
import dev.recobro.domain.Stage;
import dev.recobro.domain.StageEdges;
import dev.recobro.domain.Tongue;
import dev.recobro.handoff.RunLayout;
import dev.recobro.ingest.Rejected;
import dev.recobro.messages.Letterhead;
import dev.recobro.messages.MessageTexts;
import dev.recobro.models.effects.ContactChances;
import dev.recobro.policy.ContactLaw;
import dev.recobro.policy.Hold;
import dev.recobro.policy.StandingHolds;
import dev.recobro.scoring.ScoredAccount;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Holds the page against the tables that a night without accounts would write. */
class OutputPageTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 1);

  private static final List<Action> ACTIONS =
      List.of(
          new Action(
              "agent_call", Channel.CALL, "reminder", 1, 6, "agents", Set.of(Stage.JUDICIAL)));

  private static final DayCapacities CAPACITIES =
      DayCapacities.ofDesks(List.of(new Desk("agents", 60)));

  /** With a challenger, as then all columns and figures are there. */
  private static final NightSettings SETTINGS =
      new NightSettings(
          DAY,
          Fx.only(Currency.getInstance("USD")),
          StageEdges.STANDARD,
          5,
          2,
          CAPACITIES,
          ACTIONS,
          ArmShares.CHAMPION_ONLY,
          new OfferPolicy(
              new InstalmentPolicy(2, 12, 0.25, 7),
              new DiscountPolicy(0.05, 0.3, 0.05, 0.5, Map.of(), 15),
              new PenaltyPolicy(0.01, 0.1, 10)),
          texts(),
          5,
          ContactLaw.shipped(),
          ZoneOffset.UTC,
          1,
          "{}",
          Strategies.of(
              ACTIONS,
              CAPACITIES,
              List.of(
                  new Strategy("twin", 0.5, null, ACTIONS, CapacityParts.share(CAPACITIES, 0.5))),
              90));

  private static final ContactChances NOTHING_COUNTED = new ContactChances(List.of());

  @SuppressWarnings("NullAway.Init") // Opened before any test.
  private static SparkSession spark;

  private final Page page = Page.read("docs/output.md");

  private static MessageTexts texts() {
    Letterhead letterhead =
        new Letterhead(
            Map.of(Tongue.ENGLISH, "Us", Tongue.SPANISH, "Nosotros"),
            Map.of(Tongue.ENGLISH, "you", Tongue.SPANISH, "usted"),
            "Alex",
            "1",
            Tongue.ENGLISH,
            Map.of());
    return MessageTexts.of(
        letterhead, Map.of("en", "Hello", "es", "Hola"), Map.of(), List.of(), ContactLaw.shipped());
  }

  @BeforeAll
  static void open() {
    spark =
        SparkSession.builder()
            .master("local[1]")
            .config("spark.ui.enabled", false)
            .config("spark.driver.bindAddress", "127.0.0.1")
            .config("spark.driver.host", "127.0.0.1")
            .getOrCreate();
  }

  @AfterAll
  static void close() {
    spark.stop();
  }

  @Test
  void every_file_has_its_chapter() {
    assertThat(page.headings(2))
        .startsWith(
            folder(RunLayout.WORKLIST),
            folder(RunLayout.LAW),
            folder(RunLayout.ACCOUNTS),
            folder(RunLayout.DECISIONS),
            folder(RunLayout.REJECTED),
            folder(RunLayout.SHADOW),
            folder(RunLayout.ACTIVITY),
            "`" + RunLayout.RUN_JSON + "`",
            "`" + RunLayout.METRICS_JSON + "`");
  }

  @Test
  void the_worklist_has_the_columns_of_the_page() {
    Dataset<Row> reasons = spark.createDataFrame(List.of(), ReasonFunction.SCHEMA);
    Dataset<Row> messages = spark.createDataFrame(List.of(), MessageFunction.SCHEMA);
    Dataset<Row> worklist = Tables.worklist(listed(), reasons, messages, NOTHING_COUNTED, SETTINGS);
    assertThat(columns(worklist.schema())).containsExactlyElementsOf(described(RunLayout.WORKLIST));
  }

  @Test
  void the_law_has_the_columns_of_the_page() {
    assertThat(columns(Tables.law(listed()).schema()))
        .containsExactlyElementsOf(described(RunLayout.LAW));
  }

  @Test
  void accounts_have_the_columns_of_the_page() {
    assertThat(columns(Tables.accounts(decided(), NOTHING_COUNTED, SETTINGS).schema()))
        .containsExactlyElementsOf(described(RunLayout.ACCOUNTS));
  }

  @Test
  void decisions_and_rejected_rows_have_the_columns_of_the_page() {
    assertThat(columns(Tables.decisions(decided(), SETTINGS).schema()))
        .containsExactlyElementsOf(described(RunLayout.DECISIONS));
    assertThat(columns(Rejected.SCHEMA)).containsExactlyElementsOf(described(RunLayout.REJECTED));
  }

  @Test
  void shadows_have_the_columns_and_figures_of_the_page() {
    assertThat(columns(ShadowFunction.SCHEMA))
        .containsExactlyElementsOf(described(RunLayout.SHADOW));
    ShadowScores nobody = new ShadowScores(new float[0], new double[0]);
    assertThat(Page.code(shadowRow().get(1)))
        .containsAll(nobody.figures("any", nobody, 1).keySet());
    assertThat(written("Challengers", "models"))
        .hasSizeGreaterThan(3)
        .allSatisfy(
            key ->
                assertThat(page.rows("`" + RunLayout.RUN_JSON + "`"))
                    .anySatisfy(row -> assertThat(Page.code(row.get(1))).contains(key)));
  }

  @Test
  void activity_has_the_columns_of_the_page() {
    assertThat(columns(ActivityCells.of(activity()).sorted(activity()).schema()))
        .containsExactlyElementsOf(described(RunLayout.ACTIVITY));
  }

  private static Dataset<Row> activity() {
    StructType paid =
        new StructType()
            .add("account_id", DataTypes.StringType)
            .add("paid_day", DataTypes.IntegerType)
            .add("amount", DataTypes.LongType)
            .add("method", DataTypes.StringType);
    return ActivityTable.of(
        ActivityTable.contacts(scored(), DAY),
        ActivityTable.payments(scored(), spark.createDataFrame(List.of(), paid), DAY));
  }

  private List<String> shadowRow() {
    return page.rows("`" + RunLayout.METRICS_JSON + "`").stream()
        .filter(row -> Page.code(row.get(0)).contains("shadow"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void every_hold_of_the_house_stands_in_the_page() {
    Set<String> rules = new TreeSet<>();
    ContactLaw.shipped().packs().stream()
        .filter(pack -> pack.id().equals("house"))
        .flatMap(pack -> pack.rules().stream())
        .forEach(rule -> rules.add(rule.terms().id()));
    assertThat(rules).contains("no_usable_address", "flag_cease");
    for (Flag flag : Flag.values()) {
      StandingHolds.of(Set.of(flag), AccountStatus.OPEN, false)
          .map(Hold::ruleId)
          .ifPresent(rules::add);
    }
    for (AccountStatus status : AccountStatus.values()) {
      StandingHolds.of(Set.of(), status, true).map(Hold::ruleId).ifPresent(rules::add);
    }
    assertThat(
            page.rows(folder(RunLayout.ACCOUNTS)).stream()
                .filter(row -> row.size() == 2)
                .flatMap(row -> Page.code(row.get(0)).stream()))
        .containsAll(rules);
  }

  @Test
  void figures_have_the_keys_of_the_page() {
    StructType decided =
        new StructType()
            .add("account_id", DataTypes.StringType)
            .add("as_of_day", DataTypes.IntegerType)
            .add("action", DataTypes.StringType)
            .add("arm", DataTypes.StringType)
            .add("strategy", DataTypes.StringType);
    Map<String, Object> metrics =
        Metrics.of(scored(), List.of(), spark.createDataFrame(List.of(), decided), SETTINGS);
    Set<String> keys = new TreeSet<>(metrics.keySet());
    keys.addAll(ActivityMetrics.of(ActivityCells.of(activity())).keySet());
    keys.addAll(Set.of("drift", "segments", "segment_migration", "shadow"));
    assertThat(keys(RunLayout.METRICS_JSON)).containsExactlyInAnyOrderElementsOf(keys);
    assertThat(
            page.rows("`" + RunLayout.METRICS_JSON + "`").stream()
                .flatMap(row -> Page.code(row.get(1)).stream()))
        .containsAll(written("ArmMetrics", "line"))
        .containsAll(written("ActivityMetrics", "line"))
        .containsAll(written("ArmMetrics", "incremental"))
        .containsAll(written("StrategyMetrics", "line"))
        .containsAll(written("StrategyMetrics", "over"));
  }

  @Test
  void the_record_has_the_keys_of_the_page() {
    assertThat(keys(RunLayout.RUN_JSON))
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(written("NightlyRun", "record"), written("DayRecord", "tree"))
                .flatMap(List::stream)
                .toList());
    List<String> inner =
        page.rows("`" + RunLayout.RUN_JSON + "`").stream()
            .flatMap(row -> Page.code(row.get(1)).stream())
            .toList();
    assertThat(inner)
        .containsAll(written("NightlyRun", "counts"))
        .containsAll(written("RunRecord", "input"))
        .containsAll(written("DayRecord", "desk"))
        .containsAll(written("DayRecord", "channel"))
        .containsAll(written("DayRecord", "use"))
        .containsAll(written("StrategyRecord", "strategy"));
  }

  private static String folder(String part) {
    return "`" + part + "/`";
  }

  private static Dataset<Row> scored() {
    return spark.createDataset(List.of(), Encoders.bean(ScoredAccount.class)).toDF();
  }

  private static Dataset<Row> decided() {
    return scored().withColumn("decided", functions.lit(null).cast(DecideFunction.SCHEMA));
  }

  private static Dataset<Row> listed() {
    return Places.listed(scored(), Places.of(decided(), SETTINGS.actions()));
  }

  private static List<String> columns(StructType schema) {
    return Arrays.stream(schema.fields())
        .map(field -> field.name() + " " + field.dataType().catalogString())
        .toList();
  }

  /** Name and type of each row of a chapter that describes a column. */
  private List<String> described(String part) {
    return page.rows(folder(part)).stream()
        .filter(row -> row.size() == 3)
        .map(row -> Page.code(row.get(0)).get(0) + " " + row.get(1).replace("`", ""))
        .toList();
  }

  private List<String> keys(String file) {
    return page.rows("`" + file + "`").stream()
        .flatMap(row -> Page.code(row.get(0)).stream())
        .toList();
  }

  /** Keys that a class puts into the map of this name, as its source has them. */
  private static List<String> written(String type, String map) {
    String source =
        Project.text("pipeline/spark/src/main/java/dev/recobro/nightly/" + type + ".java");
    return Pattern.compile("\\b" + map + "\\.put\\(\\s*\"(\\w+)\"")
        .matcher(source)
        .results()
        .map(found -> found.group(1))
        .toList();
  }
}
