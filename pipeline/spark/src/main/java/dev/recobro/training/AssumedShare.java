package dev.recobro.training;

import dev.recobro.domain.Stage;
import java.io.Serializable;

/** What an action is assumed to add: the same function that the night asks. */
@FunctionalInterface
public interface AssumedShare extends Serializable {

  /**
   * Share of the amount at stake; NaN where nothing is assumed of the action at all.
   *
   * @param segment code of the debtor's segment; empty where he has none
   */
  double of(Stage stage, String segment);
}
