package dev.recobro.simulator;

/** Decides each morning whom to contact and how. It sees what a creditor sees, never the truth. */
public interface ContactPolicy {

  /** Never contacts anybody and decides nothing. */
  ContactPolicy SILENT = (day, view, out) -> {};

  /**
   * Decides for {@code day}, before it begins.
   *
   * @param day in days since 1970-01-01
   * @param view every account of the simulation as known before {@code day}
   * @param out takes at most one decision per account
   */
  void decide(int day, View view, Decisions out);
}
