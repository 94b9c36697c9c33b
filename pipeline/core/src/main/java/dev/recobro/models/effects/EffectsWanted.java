package dev.recobro.models.effects;

/** Which effects are asked for: most actions fit few accounts on a day. */
@FunctionalInterface
public interface EffectsWanted {

  /** All of them. */
  EffectsWanted ALL = (row, action) -> true;

  /**
   * Whether the action's effect on the row's account is asked for.
   *
   * @param action index in the list of actions that was given with the rows
   */
  boolean of(int row, int action);
}
