package dev.recobro.scoring;

import dev.recobro.decisions.strategies.OwnActions;
import dev.recobro.domain.PortfolioBy;
import dev.recobro.domain.PropensityTarget;
import dev.recobro.features.AccountFacts;
import dev.recobro.features.FeatureCalculator;
import dev.recobro.features.FeatureCatalogue;
import dev.recobro.history.AccountHistory;
import dev.recobro.models.Matrix;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Accounts that are scored together. A batch ends between two debtors, so that a debtor's accounts
 * are compared within one.
 */
public final class AccountBatch {

  private static final int SIZE = 4096;
  private static final int TARGETS = PropensityTarget.values().length;

  private final FeatureCalculator calculator;
  private final int columns;
  private final NightModels models;
  private final NightSegments segments;
  private final NightEffects effects;
  private final ScoringSettings settings;
  private final NightLaw law;
  private final OwnActions own;
  private final @Nullable PortfolioBy portfolioBy;
  private final String basis;
  private final List<Standing> standings = new ArrayList<>();

  /** An empty batch of accounts on which every action may be taken. */
  public AccountBatch(
      FeatureCatalogue catalogue, NightModels models, ScoringSettings settings, NightLaw law) {
    this(catalogue, models, models, settings, law, OwnActions.all(settings.actions().size()));
  }

  /**
   * An empty batch of accounts whose debtors are drawn to one strategy.
   *
   * @param models the strategy's
   * @param segmenting the champion's, by which everybody's segment is told
   * @param own the strategy's part of the catalogue
   */
  public AccountBatch(
      FeatureCatalogue catalogue,
      NightModels models,
      NightModels segmenting,
      ScoringSettings settings,
      NightLaw law,
      OwnActions own) {
    this.calculator = catalogue.calculator();
    this.columns = catalogue.size();
    this.models = models;
    this.segments = new NightSegments(segmenting.set(), catalogue);
    this.effects = new NightEffects(models.set(), settings, own);
    this.settings = settings;
    this.law = law;
    this.own = own;
    this.portfolioBy = models.portfolioBy();
    this.basis = models.basis();
  }

  /**
   * Takes an account; when a full batch ends before it, scores the batch into {@code ready}.
   * Accounts of one debtor come one after the other, in order of account.
   */
  public boolean add(AccountState state, AccountHistory history, Collection<ScoredAccount> ready) {
    Standing standing = Standing.of(state, history, settings);
    boolean full =
        standings.size() >= SIZE && !standing.sameDebtor(standings.get(standings.size() - 1));
    if (full) {
      finish(ready);
    }
    standings.add(standing);
    return full;
  }

  /** Scores what the batch holds into {@code ready}, and empties it. */
  public void finish(Collection<ScoredAccount> ready) {
    List<Standing> owing = standings.stream().filter(Standing::owing).toList();
    float[] values = new float[owing.size() * columns];
    double[] atStake = new double[owing.size()];
    @Nullable String[] portfolio = new @Nullable String[owing.size()];
    for (int row = 0; row < owing.size(); row++) {
      Standing standing = owing.get(row);
      AccountFacts facts = AccountFacts.of(standing.account(), settings.fx());
      atStake[row] = standing.stakeMajor();
      portfolio[row] = portfolioBy == null ? null : standing.portfolio(portfolioBy);
      calculator.compute(facts, standing.known(), values, columns * row);
    }
    Matrix features = new Matrix(owing.size(), columns, values);
    float[] chances = models.predict(features, portfolio);
    double[] expected = models.expected(features, chances, atStake);
    String[] segment = segments.codes(features);
    for (int row = 0; row < expected.length; row++) {
      // Nobody pays more than he owes, however much falls due within the horizon.
      expected[row] = Math.min(expected[row], owing.get(row).balanceMajor());
    }
    AccountEffects[] added = effects.of(owing, features, segment, expected);
    List<Valued> valued = new ArrayList<>(standings.size());
    int place = 0;
    for (Standing standing : standings) {
      valued.add(
          standing.owing()
              ? value(standing, values, chances, added[place], place++)
              : Valued.owingNothing(standing, settings));
    }
    segments.write(valued, segment, calculator, settings);
    DebtorNets.write(valued, settings);
    valued.forEach(account -> ready.add(account.scored()));
    standings.clear();
  }

  private Valued value(
      Standing standing, float[] values, float[] chances, AccountEffects added, int place) {
    return Valued.of(
        standing,
        Arrays.copyOfRange(values, place * columns, (place + 1) * columns),
        Arrays.copyOfRange(chances, place * TARGETS, (place + 1) * TARGETS),
        added,
        basis,
        settings,
        law,
        own);
  }
}
