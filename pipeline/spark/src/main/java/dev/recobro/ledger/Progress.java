package dev.recobro.ledger;

/** Hears, in plain words, what long work is doing. */
@FunctionalInterface
public interface Progress {

  /** Says nothing. */
  Progress SILENT = what -> {};

  /** A step begins. */
  void step(String what);
}
