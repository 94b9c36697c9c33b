package dev.recobro.models;

import java.util.List;

/** Settings, rounds and blend for one task, chosen by time inside its training rows. */
record Search(SearchRecord record, double treesShare) {
  /** Where the rows cannot choose: a mixture of two unlike models is seldom worse than either. */
  private static final double UNDECIDED = 0.5;

  /** The settings as they are, and trees alone. */
  static Search none(TrainerSettings settings) {
    return new Search(SearchRecord.none(settings), 1);
  }

  /** Chooses; without enough days or outcomes to do so, the settings stand, half and half. */
  static Search of(
      PropensityTask task, LabelledRows train, TrainerSettings settings, SearchSettings search) {
    if (search.candidates() == 0) {
      return none(settings);
    }
    return InnerSplit.of(train, search.horizonDays())
        .map(whole -> whole.thinned(search.maxRows(), settings.seed()))
        .map(inner -> on(inner, task, settings, search))
        .orElseGet(() -> new Search(SearchRecord.none(settings), UNDECIDED));
  }

  private static Search on(
      InnerSplit split, PropensityTask task, TrainerSettings settings, SearchSettings search) {
    TreeSearch.Found found =
        new TreeSearch(task, search.patience())
            .search(split, CandidateDraw.of(settings, search.candidates(), search.maxTrees()));
    LinearPart linear = LinearTrainer.train(task, split.fit(), settings.seed());
    double[] linearMargins = linear.margins(split.validation().features(), task.featureNames());
    List<BlendTrial> blends =
        BlendSearch.trials(found.margins(), linearMargins, split.validation().label());
    SearchRecord record =
        new SearchRecord(
            found.trials().get(found.best()).settings(),
            split.fit().rows(),
            split.validation().rows(),
            found.trials(),
            blends);
    return new Search(record, BlendSearch.bestShare(blends));
  }

  /** Fits the winner on all training rows. */
  LogOdds fit(PropensityTask task, LabelledRows train) {
    BoostedTrees trees = BoostTrainer.boost(task, train, record.settings());
    Blend blend =
        treesShare < 1
            ? new Blend(treesShare, LinearTrainer.train(task, train, record.settings().seed()))
            : Blend.treesAlone();
    return new LogOdds(task.featureNames(), trees, blend);
  }
}
