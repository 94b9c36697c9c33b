package dev.recobro.nightly;

import dev.recobro.features.FeatureCatalogue;
import dev.recobro.ledger.AccountRow;
import dev.recobro.ledger.AccountsFunction;
import dev.recobro.ledger.StateRow;
import dev.recobro.scoring.AccountBatch;
import dev.recobro.scoring.NightLaw;
import dev.recobro.scoring.NightModels;
import dev.recobro.scoring.ScoredAccount;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.apache.spark.broadcast.Broadcast;

/**
 * The night's one pass over the ledger: features of each account, propensities of a batch of them
 * at a time, what the law allows today, and what the allowed actions are worth.
 */
final class ScoreFunction implements AccountsFunction<ScoredAccount> {

  private static final long serialVersionUID = 1;

  private final FeatureCatalogue catalogue;
  private final Broadcast<NightModels> models;
  private final NightSettings settings;
  private final Broadcast<NightLaw> law;

  ScoreFunction(
      FeatureCatalogue catalogue,
      Broadcast<NightModels> models,
      NightSettings settings,
      Broadcast<NightLaw> law) {
    this.catalogue = catalogue;
    this.models = models;
    this.settings = settings;
    this.law = law;
  }

  @Override
  public Iterator<ScoredAccount> apply(Iterator<AccountRow> accounts) {
    return new Batches(
        accounts, new AccountBatch(catalogue, models.value(), settings.scoring(), law.value()));
  }

  /** Hands out one batch's accounts after the other. */
  private static final class Batches implements Iterator<ScoredAccount> {

    private final Iterator<AccountRow> accounts;
    private final AccountBatch batch;
    private final Deque<ScoredAccount> ready = new ArrayDeque<>();

    Batches(Iterator<AccountRow> accounts, AccountBatch batch) {
      this.accounts = accounts;
      this.batch = batch;
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
        full = batch.add(state, account.history(), ready);
      }
      if (!accounts.hasNext()) {
        batch.finish(ready);
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
