package dev.recobro.models;

import java.util.ArrayList;
import java.util.List;

/**
 * Settings, rounds and blend for one task, chosen by time inside the rows that may be learnt from.
 *
 * @param held chances of rows by models that were fitted on days before them, in the shape that was
 *     chosen
 */
record Search(SearchRecord record, double treesShare, HeldRows held) {
  /** Trees need outcomes to split on; with too few of them a line errs less. */
  private static final double LINE_ALONE = 0;

  /**
   * Chooses; without enough days or outcomes to do so, logistic regression is taken alone. The held
   * rows end with those of {@code calibration}.
   */
  static Search of(
      PropensityTask task,
      LabelledRows train,
      LabelledRows calibration,
      TrainerSettings settings,
      SearchSettings search) {
    if (search.candidates() == 0) {
      return none(settings).holding(task, train, calibration);
    }
    List<InnerSplit> splits = InnerSplit.rolling(train, calibration, search.horizonDays());
    if (splits.isEmpty()) {
      return found(SearchRecord.none(settings), LINE_ALONE).holding(task, train, calibration);
    }
    Search found = on(splits, task, settings, search);
    boolean calibrationHeld = splits.get(splits.size() - 1).fit().rows() == train.rows();
    return calibrationHeld ? found : found.holding(task, train, calibration);
  }

  /** What a search had found before. */
  static Search found(SearchRecord record, double treesShare) {
    return new Search(record, treesShare, HeldRows.NONE);
  }

  /** The settings as they are, and trees alone. */
  static Search none(TrainerSettings settings) {
    return found(SearchRecord.none(settings), 1);
  }

  private Search holding(PropensityTask task, LabelledRows train, LabelledRows calibration) {
    float[] chances = fit(task, train).raw(calibration.features());
    return new Search(record, treesShare, held.and(chances, calibration));
  }

  private static Search on(
      List<InnerSplit> splits,
      PropensityTask task,
      TrainerSettings settings,
      SearchSettings search) {
    TreeSearch trees = new TreeSearch(task, search.patience());
    List<SearchTrial> trials =
        trees.trials(
            splits.stream().map(split -> split.thinned(search.maxRows(), settings.seed())).toList(),
            CandidateDraw.of(settings, search.candidates(), search.maxTrees()));
    TrainerSettings winner = TreeSearch.best(trials).settings().withTrees(search.maxTrees());
    List<HeldMargins> margins = new ArrayList<>();
    for (InnerSplit split : splits) {
      margins.add(HeldMargins.of(trees, split, winner));
    }
    HeldMargins all = HeldMargins.joined(margins);
    List<BlendTrial> blends = BlendSearch.trials(all);
    double share = BlendSearch.bestShare(blends);
    InnerSplit newest = splits.get(splits.size() - 1);
    SearchRecord record =
        new SearchRecord(
            winner.withTrees(margins.get(margins.size() - 1).rounds()),
            newest.fit().rows(),
            all.label().length,
            trials,
            blends);
    return new Search(record, share, all.blended(share));
  }

  /** Fits the winner on the rows. */
  LogOdds fit(PropensityTask task, LabelledRows rows) {
    TrainerSettings settings = record.settings();
    BoostedTrees trees =
        BoostTrainer.boost(task, rows, treesShare > 0 ? settings : settings.withTrees(1));
    Blend blend =
        treesShare < 1
            ? new Blend(treesShare, LinearTrainer.train(task, rows, settings.seed()))
            : Blend.treesAlone();
    return new LogOdds(task.featureNames(), trees, blend);
  }
}
