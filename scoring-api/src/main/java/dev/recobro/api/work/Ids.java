package dev.recobro.api.work;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochRandomGenerator;

/**
 * Ids of leases, contacts and promises: UUIDs of version 7 (RFC 9562), the millisecond before 74
 * random bits. Those of one time lie together in an index, so that a commit touches few of its
 * pages; nobody can guess one from another.
 */
final class Ids {
  private static final TimeBasedEpochRandomGenerator GENERATOR =
      Generators.timeBasedEpochRandomGenerator();

  private Ids() {}

  /** A new id. */
  static String next() {
    return GENERATOR.generate().toString();
  }
}
