package dev.recobro.models.effects;

/**
 * When within a window a contact is likeliest to reach the debtor.
 *
 * @param fromMinute of the debtor's day, 0 to 1439
 * @param toMinute at which the hours end, 1 to 1440
 * @param chance that a contact then reaches him
 */
public record BestHours(int fromMinute, int toMinute, double chance) {

  int minutes() {
    return toMinute - fromMinute;
  }
}
