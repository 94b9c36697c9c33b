package dev.recobro.api;

import dev.recobro.api.run.PublishedRun;
import dev.recobro.api.run.RunFigures;
import dev.recobro.api.run.RunRefused;
import dev.recobro.domain.PortfolioBy;
import dev.recobro.features.FeatureCatalogue;
import dev.recobro.models.AttributeSpec;
import dev.recobro.models.Matrix;
import dev.recobro.models.ModelSet;
import dev.recobro.policy.ContactLaw;
import dev.recobro.reasons.AccountReasons;
import dev.recobro.reasons.Explainer;
import dev.recobro.scoring.AccountBatch;
import dev.recobro.scoring.AccountExplainer;
import dev.recobro.scoring.NightLaw;
import dev.recobro.scoring.NightModels;
import dev.recobro.scoring.ScoredAccount;
import dev.recobro.scoring.ScoringSettings;
import dev.recobro.scoring.SetCatalogue;
import dev.recobro.settings.DayConfig;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Scores accounts as the night of one run would: by its model set, its config and its law. */
final class Scorer {
  private final String fingerprint;
  private final NightModels models;
  private final FeatureCatalogue catalogue;
  private final ScoringSettings settings;
  private final ContactLaw law;
  private final ZoneId zone;
  private final Explainer explainer;

  private Scorer(PublishedRun run, ModelSet set) throws RunRefused {
    RunFigures figures = run.figures();
    Currency base = figures.base();
    LocalDate day = run.file().asOf();
    this.fingerprint = run.file().fingerprint();
    this.models = new NightModels(set.files());
    this.catalogue = SetCatalogue.of(set);
    this.settings = figures.asked(config -> config.scoring(day, base));
    this.law = figures.law();
    this.zone = figures.asked(DayConfig::zone);
    this.explainer = AccountExplainer.of(catalogue, set, figures.asked(DayConfig::reasons), base);
  }

  /** Refuses a set that this program can't score by. */
  static Scorer of(PublishedRun run, ModelSet set) throws RunRefused {
    try {
      return new Scorer(run, set);
    } catch (IllegalArgumentException e) {
      throw Refusal.noModels(e.getMessage() + "; make a run with this version.");
    }
  }

  boolean isOf(PublishedRun run) {
    return fingerprint.equals(run.file().fingerprint());
  }

  ModelSet set() {
    return models.set();
  }

  ZoneId zone() {
    return zone;
  }

  ScoringSettings settings() {
    return settings;
  }

  List<String> featureNames() {
    return catalogue.names();
  }

  List<String> attributes() {
    return set().card().attributes().stream().map(AttributeSpec::name).toList();
  }

  /**
   * Accounts as they stand when {@code day} begins, in the order in which they are given.
   *
   * @throws IllegalArgumentException when the run has no rate for a currency
   */
  List<ScoredAccount> score(List<SentPortfolio.Sent> accounts, LocalDate day) {
    ScoringSettings asked =
        new ScoringSettings(
            day,
            settings.fx(),
            settings.stages(),
            settings.preventiveDays(),
            settings.promiseGraceDays(),
            settings.actions(),
            settings.offers());
    AccountBatch batch =
        new AccountBatch(catalogue, models, asked, new NightLaw(law, zone, asked.asOfDay()));
    List<ScoredAccount> scored = new ArrayList<>();
    accounts.forEach(account -> batch.add(account.state(), account.history(), scored));
    batch.finish(scored);
    return scored;
  }

  /** Why the chance to pay is what it is, of accounts that owe something. */
  List<AccountReasons> explain(List<ScoredAccount> owing) {
    int columns = catalogue.size();
    PortfolioBy by = models.portfolioBy();
    float[] values = new float[owing.size() * columns];
    @Nullable String[] portfolio = new @Nullable String[owing.size()];
    for (int row = 0; row < owing.size(); row++) {
      System.arraycopy(owing.get(row).features(), 0, values, row * columns, columns);
      portfolio[row] = by == null ? null : portfolio(owing.get(row), by);
    }
    return explainer.explain(new Matrix(owing.size(), columns, values), portfolio);
  }

  private static @Nullable String portfolio(ScoredAccount account, PortfolioBy by) {
    return switch (by) {
      case CREDITOR -> account.getCreditor();
      case PRODUCT -> account.getProduct();
      case JURISDICTION -> account.getJurisdiction();
    };
  }
}
