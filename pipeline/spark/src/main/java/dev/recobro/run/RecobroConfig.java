package dev.recobro.run;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigRenderOptions;
import dev.recobro.decisions.Action;
import dev.recobro.decisions.allocation.DayCapacities;
import dev.recobro.decisions.day.ArmShares;
import dev.recobro.decisions.offers.OfferPolicy;
import dev.recobro.decisions.strategies.Strategies;
import dev.recobro.domain.Fx;
import dev.recobro.domain.StageEdges;
import dev.recobro.ingest.IngestSettings;
import dev.recobro.labels.Horizon;
import dev.recobro.ledger.LedgerUpdate;
import dev.recobro.ledger.PortfolioState;
import dev.recobro.messages.MessageTexts;
import dev.recobro.models.PortfolioSettings;
import dev.recobro.models.SearchSettings;
import dev.recobro.models.Tolerance;
import dev.recobro.models.TrainerSettings;
import dev.recobro.models.segments.SegmentSettings;
import dev.recobro.policy.ContactLaw;
import dev.recobro.settings.ActionEntry;
import dev.recobro.settings.Catalogues;
import dev.recobro.settings.ConfigKeys;
import dev.recobro.settings.DayConfig;
import dev.recobro.training.AttributeChoice;
import dev.recobro.training.ColdStartPriors;
import dev.recobro.training.EffectTrainingSettings;
import dev.recobro.training.EvaluationSettings;
import dev.recobro.training.TrainingSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The settings of one command or notebook, read from {@code reference.conf} and the user's own over
 * it.
 */
public final class RecobroConfig {

  private final Config root;

  private RecobroConfig(Config root) {
    this.root = root;
  }

  /**
   * Reads the user's file over the defaults.
   *
   * @throws BadInput when the file isn't there, isn't HOCON, or holds an unknown key
   */
  public static RecobroConfig read(@Nullable Path userFile) {
    Config reference = ConfigFactory.parseResources("reference.conf");
    if (userFile == null) {
      return new RecobroConfig(reference.resolve().getConfig("recobro"));
    }
    if (!Files.isRegularFile(userFile)) {
      throw new BadInput("config: no file at " + userFile);
    }
    return checked(() -> ConfigFactory.parseFile(userFile.toFile()));
  }

  /**
   * Takes the defaults with {@code hocon} over them, such as {@code recobro.training.depth = 3}.
   */
  public static RecobroConfig of(String hocon) {
    return checked(() -> ConfigFactory.parseString(hocon));
  }

  private static RecobroConfig checked(Supplier<Config> parsed) {
    Config reference = ConfigFactory.parseResources("reference.conf");
    try {
      Config user = parsed.get();
      ConfigKeys.refuseUnknown(user, reference);
      return new RecobroConfig(user.withFallback(reference).resolve().getConfig("recobro"));
    } catch (ConfigException | IllegalArgumentException e) {
      throw new BadInput("config: " + e.getMessage(), e);
    }
  }

  /** The config in force, as JSON. */
  public String json() {
    return root.root().render(ConfigRenderOptions.concise());
  }

  public ZoneId zone() {
    return checked("zone", day()::zone);
  }

  Currency baseCurrency() {
    return checked("base-currency", day()::baseCurrency);
  }

  Map<String, Double> fxRates() {
    return checked("fx", day()::fxRates);
  }

  /** Rates for the portfolio's currencies: its own when it holds one, else those of the config. */
  public Fx fx(LedgerUpdate update) {
    List<Currency> currencies = PortfolioState.currencies(update.accounts());
    if (currencies.size() == 1) {
      return Fx.only(currencies.get(0));
    }
    try {
      Fx fx = new Fx(baseCurrency(), fxRates());
      currencies.forEach(fx::rate);
      return fx;
    } catch (IllegalArgumentException e) {
      throw new BadInput("config: " + e.getMessage(), e);
    }
  }

  /** How tables are read; {@code attributes} are the columns of accounts to keep. */
  public IngestSettings ingest(List<String> attributes) {
    return checked(
        "ingest",
        () -> new IngestSettings(zone(), root.getDouble("ingest.max-rejected-share"), attributes));
  }

  public List<AttributeChoice> attributes() {
    return checked(
        "features.attributes",
        () ->
            FairnessAttributes.apart(
                root.getConfigList("features.attributes").stream()
                    .map(AttributeEntry::read)
                    .toList(),
                fairnessAttributes()));
  }

  private List<String> fairnessAttributes() {
    return root.getStringList("fairness.attributes");
  }

  /** How a model set is judged after a day; its draws have the seed of training. */
  public EvaluationSettings evaluation() {
    attributes();
    return checked(
        "evaluation and fairness",
        () ->
            new EvaluationSettings(
                root.getDouble("evaluation.top-share"),
                fairnessAttributes(),
                root.getInt("fairness.least-rows"),
                root.getInt("evaluation.explained-rows"),
                root.getLong("training.seed")));
  }

  public Horizon horizon() {
    return checked(
        "outcomes",
        () ->
            new Horizon(
                root.getInt("outcomes.horizon-days"),
                root.getDouble("outcomes.pays-share"),
                root.getInt("outcomes.promise-grace-days")));
  }

  public int preventiveDays() {
    return checked("outcomes.preventive-days", () -> root.getInt("outcomes.preventive-days"));
  }

  public StageEdges stages() {
    return checked("stages", day()::stages);
  }

  /** How snapshots are taken and models trained. */
  public TrainingSettings training() {
    return checked(
        "training",
        () ->
            new TrainingSettings(
                horizon(),
                root.getInt("training.max-rows"),
                root.getInt("training.max-days"),
                root.getInt("training.enough-rows"),
                root.getInt("training.min-history-days"),
                root.getInt("training.min-class-rows"),
                preventiveDays(),
                root.getInt("features.max-categories"),
                trainer(),
                search(),
                portfolios()));
  }

  /** How effects of actions are learnt. */
  EffectTrainingSettings effects() {
    return checked("training.effects", () -> EffectEntry.read(root, everyAction(), stages()));
  }

  private SearchSettings search() {
    return new SearchSettings(
        root.getInt("training.search.candidates"),
        root.getInt("training.search.max-rows"),
        root.getInt("training.search.max-trees"),
        root.getInt("training.search.patience"),
        horizon().days());
  }

  private PortfolioSettings portfolios() {
    return new PortfolioSettings(
        PortfolioChoices.by(root.getString("training.portfolios.by")),
        root.getInt("training.portfolios.min-rows"),
        root.getInt("training.portfolios.max"));
  }

  /** How much worse than the champion a set may be and still be promoted. */
  public Tolerance tolerance() {
    return checked(
        "models.promote",
        () ->
            new Tolerance(
                root.getDouble("models.promote.log-loss-tolerance"),
                root.getDouble("models.promote.captured-tolerance")));
  }

  /** How segments are found; none when config switches them off. */
  public Optional<SegmentSettings> segments() {
    return checked(
        "segments",
        () ->
            root.getBoolean("segments.enabled")
                ? Optional.of(
                    new SegmentSettings(
                        root.getInt("segments.k-min"),
                        root.getInt("segments.k-max"),
                        root.getInt("segments.max-rows"),
                        root.getInt("segments.new-days"),
                        root.getDouble("segments.match-within"),
                        root.getLong("training.seed")))
                : Optional.empty());
  }

  private TrainerSettings trainer() {
    return new TrainerSettings(
        root.getInt("training.trees"),
        root.getInt("training.depth"),
        root.getDouble("training.learning-rate"),
        root.getDouble("training.subsample"),
        root.getDouble("training.columns-sample"),
        root.getDouble("training.min-child-weight"),
        root.getDouble("training.lambda"),
        root.getLong("training.seed"),
        root.getInt("training.threads"));
  }

  /** What is assumed while there is too little history. */
  ColdStartPriors coldStart() {
    return checked(
        "cold-start",
        () ->
            new ColdStartPriors(
                catalogues()
                    .priorPays(ActionEntry.byStage(root.getConfig("cold-start.prior-pays"))),
                stages(),
                root.getDouble("cold-start.recovered-share")));
  }

  Catalogues catalogues() {
    return checked("desks and actions", day()::catalogues);
  }

  /** What a day holds, desks' minutes included. */
  DayCapacities capacities() {
    catalogues();
    return checked("capacities", day()::capacities);
  }

  /** How many debtors don't follow the champion. */
  ArmShares arms() {
    return checked(
        "arms",
        () ->
            new ArmShares(
                root.getDouble("arms.holdout"),
                root.getInt("arms.holdout-days"),
                root.getDouble("arms.explore"),
                root.getDouble("arms.explore-capacity"),
                root.getDouble("arms.explore-dearest"),
                root.getDouble("arms.detectable")));
  }

  /** Who decides: the champion, with what the challengers leave, and they. */
  Strategies strategies() {
    return checked("strategies", () -> StrategyEntry.read(root, catalogues(), capacities()));
  }

  /** The catalogue, and after it actions of challengers alone. */
  List<Action> everyAction() {
    Map<String, Action> byId = new LinkedHashMap<>();
    strategies().catalogue().forEach(action -> byId.putIfAbsent(action.id(), action));
    return List.copyOf(byId.values());
  }

  /** The shipped rule packs with the config's own packs and changes. */
  public ContactLaw contactLaw() {
    return checked("policy", day()::contactLaw);
  }

  /** How plans, discounts and penalties are worked out. */
  OfferPolicy offers() {
    return checked("offers", day()::offers);
  }

  /** What is written or said, with the wordings that {@code law} demands. */
  MessageTexts texts(ContactLaw law) {
    return checked(
        "messages", () -> Texts.read(root.getConfig("messages"), strategies().catalogue(), law));
  }

  long runSeed() {
    return checked("run.seed", () -> root.getLong("run.seed"));
  }

  int reasons() {
    return checked("run.reasons", day()::reasons);
  }

  private DayConfig day() {
    return new DayConfig(root);
  }

  private static <T> T checked(String key, Supplier<T> value) {
    try {
      return value.get();
    } catch (ConfigException | IllegalArgumentException | DateTimeException e) {
      throw new BadInput("config: recobro.%s: %s".formatted(key, e.getMessage()), e);
    }
  }
}
