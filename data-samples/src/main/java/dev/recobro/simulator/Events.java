package dev.recobro.simulator;

import dev.recobro.domain.Arm;
import dev.recobro.domain.Channel;
import dev.recobro.domain.Direction;
import dev.recobro.domain.Outcome;

/**
 * Takes the events of a simulation, day by day and in the order of accounts for each kind. Accounts
 * are indices in the simulation; numbers count from 0 within the account; days are days since
 * 1970-01-01; amounts are minor units of the account's currency.
 */
public interface Events {

  /** Day of something that doesn't happen. */
  int NEVER = Integer.MAX_VALUE;

  /** A due was billed on {@code issuedOn} for {@code dueOn}. */
  void due(int account, int number, int issuedOn, int dueOn, long minor);

  /**
   * A payment came.
   *
   * @param due number of the due that it names, -1 when it names none
   * @param reversedOn day on which it will be taken back, {@link #NEVER} when it stands
   */
  void payment(
      int account, int number, int day, long minor, int due, Method method, int reversedOn);

  /**
   * A contact took place.
   *
   * @param second of the day, in UTC; the civil day is the same in the debtor's zone
   * @param action index in {@link Action#STANDARD}, {@link Action#NONE} when inbound
   * @param seconds of talk, 0 for messages
   */
  void contact(
      int account,
      int number,
      int day,
      int second,
      Channel channel,
      Outcome outcome,
      int action,
      Direction direction,
      int seconds);

  /**
   * A promise was made.
   *
   * @param second of the day, in UTC
   * @param cancelledOn {@link #NEVER} when it stands
   */
  void promise(
      int account, int number, int madeOn, int second, int dueOn, long minor, int cancelledOn);

  /** A policy decided. */
  void decision(int account, int day, int action, double probability, Arm arm);
}
