package dev.recobro.run;

import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.recobro.domain.PortfolioBy;
import dev.recobro.domain.PropensityTarget;
import dev.recobro.features.FeatureCatalogue;
import dev.recobro.ledger.Ledger;
import dev.recobro.ledger.LedgerUpdate;
import dev.recobro.ledger.Sessions;
import dev.recobro.models.Matrix;
import dev.recobro.models.ModelCard;
import dev.recobro.models.ModelSet;
import dev.recobro.models.ModelSets;
import dev.recobro.models.Propensity;
import dev.recobro.models.Registry;
import dev.recobro.training.Snapshot;
import dev.recobro.training.SnapshotTable;
import dev.recobro.training.Training;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A night whose champion has a model for one product of the committed sample. */
class OwnModelNightTest {

  private static final LocalDate AS_OF = LocalDate.of(2026, 11, 1);
  private static final RecobroConfig CONFIG =
      RecobroConfig.of(
          """
          recobro.training { trees = 20, max-days = 8, enough-rows = 100
            search { candidates = 1, max-trees = 40 }
            portfolios { by = product, min-rows = 200 } }
          """);

  @TempDir static Path folder;

  @Test
  void an_account_of_such_a_product_gets_its_own_model_s_propensity_and_reasons()
      throws IOException {
    SparkSession spark = Sessions.local();
    ModelSet set = trained(spark);
    Propensity pays = set.propensity(PropensityTarget.PAYS).orElseThrow();
    assertThat(set.portfolioBy()).contains(PortfolioBy.PRODUCT);
    assertThat(pays.ownPortfolios()).isNotEmpty();
    assertThat(set.evaluations().portfolios()).isNotEmpty();
    Path models = folder.resolve("models");
    Registry registry = Registry.of(ModelSets.open(models));
    registry.sets().write(set);
    registry.promote(set.id(), CONFIG.tolerance(), Instant.EPOCH);
    ModelSet challenger = twin(set);
    registry.sets().write(challenger);
    registry.challenge(challenger.id());

    Said said =
        Said.by(
            "run",
            "--portfolio=" + TestFolders.sample(),
            "--models=" + models,
            "--runs=" + folder.resolve("runs"),
            "--ledger=" + folder.resolve("ledger"),
            "--as-of=" + AS_OF);

    assertThat(said.code()).as(said.err()).isZero();
    assertThat(ownAccounts(part("accounts"), pays)).isPositive();
    reasonsAddUp(part("worklist"));
    assertThat(shadowOf(challenger)).isEqualTo(propensities(part("accounts")));
  }

  /** Whoever paid of the commonest product is made out not to have, and the other way round. */
  private static ModelSet trained(SparkSession spark) {
    LedgerUpdate update =
        Ledger.update(
            spark,
            folder.resolve("ledger").toString(),
            TestFolders.sample().toString(),
            CONFIG.ingest(List.of()),
            step -> {});
    Training training =
        new Training(AS_OF, CONFIG.training(), List.of(), CONFIG.fx(update), step -> {});
    FeatureCatalogue catalogue = training.catalogue(update);
    SnapshotTable table = training.snapshots(update, catalogue);
    String turned = commonest(table);
    for (Snapshot snapshot : table.snapshots()) {
      if (turned.equals(snapshot.getGroups()[0])) {
        float[] labels = snapshot.getLabels();
        float turnedRound = 1 - labels[PropensityTarget.PAYS.ordinal()];
        labels[PropensityTarget.PAYS.ordinal()] = turnedRound;
        snapshot.setPaid(turnedRound * snapshot.getAtStake() / 2);
      }
    }
    ModelSet set = training.train(table, catalogue);
    assertThat(set.propensity(PropensityTarget.PAYS).orElseThrow().ownPortfolios())
        .contains(turned);
    return set;
  }

  /** The same propensities under another id. */
  private static ModelSet twin(ModelSet set) {
    ModelCard card = set.card();
    return ModelSet.of(
        new ModelCard(
            card.asOf(),
            card.seed() + 1,
            card.featureNames(),
            card.catalogueFingerprint(),
            card.attributes(),
            card.dataFingerprint(),
            card.codeVersion(),
            card.parameters(),
            card.bins(),
            card.reference(),
            card.scoreBins()),
        List.copyOf(set.propensities().values()),
        set.evaluations());
  }

  private static Map<String, Double> shadowOf(ModelSet challenger) {
    return propensities(part("shadow").where(col("model_set").equalTo(challenger.id())));
  }

  private static Map<String, Double> propensities(Dataset<Row> accounts) {
    Map<String, Double> propensities = new TreeMap<>();
    accounts
        .collectAsList()
        .forEach(row -> propensities.put(row.getAs("account_id"), row.getAs("propensity")));
    return propensities;
  }

  private static String commonest(SnapshotTable table) {
    Map<String, Integer> sizes = new TreeMap<>();
    table.snapshots().forEach(one -> sizes.merge(one.getGroups()[0], 1, Integer::sum));
    return sizes.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
  }

  private static Dataset<Row> part(String name) {
    return Sessions.local()
        .read()
        .parquet(TestFolders.current(folder.resolve("runs")).resolve(name).toString());
  }

  /** How many accounts have another propensity than the pooled model would give them. */
  private static int ownAccounts(Dataset<Row> accounts, Propensity pays) {
    int own = 0;
    for (Row account : accounts.collectAsList()) {
      List<Float> features = account.getList(account.fieldIndex("features"));
      float[] values = new float[features.size()];
      for (int i = 0; i < values.length; i++) {
        values[i] = features.get(i);
      }
      Matrix one = new Matrix(1, values.length, values);
      String product = account.getAs("product");
      double propensity = account.getAs("propensity");
      assertThat(propensity).isEqualTo((double) pays.predict(one, new String[] {product})[0]);
      own += propensity != (double) pays.predict(one)[0] ? 1 : 0;
    }
    return own;
  }

  private static void reasonsAddUp(Dataset<Row> worklist) {
    List<Row> entries = worklist.collectAsList();
    assertThat(entries).isNotEmpty();
    for (Row entry : entries) {
      List<Row> reasons = entry.getList(entry.fieldIndex("reasons"));
      double effects = reasons.stream().mapToDouble(reason -> reason.getAs("effect")).sum();
      assertThat(
              entry.<Double>getAs("reasons_base") + effects + entry.<Double>getAs("reasons_rest"))
          .isCloseTo(entry.<Double>getAs("propensity"), within(1e-5));
    }
  }
}
