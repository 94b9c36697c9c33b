package dev.recobro.training;

import dev.recobro.domain.AccountId;

/** A number that looks random but follows from account, day and seed alone. */
final class Draw {

  private Draw() {}

  /** Uniform in 0 (included) to 1 (excluded). */
  static double of(AccountId account, int day, long seed) {
    long mixed = mix(seed ^ mix(day));
    String id = account.value();
    for (int i = 0; i < id.length(); i++) {
      mixed = mix(mixed ^ id.charAt(i));
    }
    return (mixed >>> 11) * 0x1.0p-53;
  }

  static double of(Snapshot snapshot, long seed) {
    return of(new AccountId(snapshot.getAccountId()), snapshot.getDay(), seed);
  }

  /** SplitMix64's finaliser (Steele, Lea, Flood 2014). */
  private static long mix(long z) {
    long mixed = z + 0x9E3779B97F4A7C15L;
    mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return mixed ^ (mixed >>> 31);
  }
}
