package dev.recobro.nightly;

import dev.recobro.features.FeatureCatalogue;
import dev.recobro.ledger.AccountRow;
import dev.recobro.ledger.AccountsFunction;
import dev.recobro.ledger.StateRow;
import dev.recobro.scoring.AccountBatch;
import dev.recobro.scoring.NightLaw;
import dev.recobro.scoring.ScoredAccount;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.apache.spark.broadcast.Broadcast;

/**
 * The night's one pass over the ledger: features of each account, propensities of a batch of them
 * at a time, what the law allows today, and what the allowed actions are worth. Each strategy's
 * accounts are scored together.
 */
final class ScoreFunction implements AccountsFunction<ScoredAccount> {

  private static final long serialVersionUID = 1;

  private final FeatureCatalogue catalogue;
  private final StrategyModels models;
  private final NightSettings settings;
  private final Broadcast<NightLaw> law;

  ScoreFunction(
      FeatureCatalogue catalogue,
      StrategyModels models,
      NightSettings settings,
      Broadcast<NightLaw> law) {
    this.catalogue = catalogue;
    this.models = models;
    this.settings = settings;
    this.law = law;
  }

  @Override
  public Iterator<ScoredAccount> apply(Iterator<AccountRow> accounts) {
    AccountBatch[] batches = new AccountBatch[settings.strategies().all().size()];
    for (int strategy = 0; strategy < batches.length; strategy++) {
      batches[strategy] =
          new AccountBatch(
              catalogue,
              models.of(strategy),
              models.of(0),
              settings.scoring(),
              law.value(),
              settings.strategies().own(strategy));
    }
    return new Batches(accounts, batches, settings);
  }

  /** Hands out one batch's accounts after the other. */
  private static final class Batches implements Iterator<ScoredAccount> {

    private final Iterator<AccountRow> accounts;
    private final AccountBatch[] batches;
    private final NightSettings settings;
    private final Deque<ScoredAccount> ready = new ArrayDeque<>();

    Batches(Iterator<AccountRow> accounts, AccountBatch[] batches, NightSettings settings) {
      this.accounts = accounts;
      this.batches = batches;
      this.settings = settings;
    }

    @Override
    public boolean hasNext() {
      while (ready.isEmpty() && accounts.hasNext()) {
        fill();
      }
      return !ready.isEmpty();
    }

    private void fill() {
      boolean full = false;
      while (!full && accounts.hasNext()) {
        AccountRow account = accounts.next();
        LedgerState state = new LedgerState(new StateRow(account.state()));
        full =
            batches[settings.strategyOf(state.account().debtorId().value())].add(
                state, account.history(), ready);
      }
      if (!accounts.hasNext()) {
        for (AccountBatch batch : batches) {
          batch.finish(ready);
        }
      }
    }

    @Override
    public ScoredAccount next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      return ready.removeFirst();
    }
  }
}
