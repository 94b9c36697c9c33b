package dev.recobro.models.effects;

/** What actions are assumed to add, in the outcome's unit, before anything is learnt. */
@FunctionalInterface
public interface EffectPriors {

  /** Nothing is assumed of any action. */
  EffectPriors UNKNOWN = (row, action) -> Double.NaN;

  /**
   * What the action is assumed to add on the row's account.
   *
   * @param action index in the list of actions that was given with the rows
   * @return NaN where nothing is assumed
   */
  double of(int row, int action);
}
