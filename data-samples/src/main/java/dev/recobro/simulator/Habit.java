package dev.recobro.simulator;

/**
 * How a hidden type pays when left alone.
 *
 * @param onTime chance to pay a due by its day
 * @param lateFrom fewest days late when not on time
 * @param lateTo most days late when not on time
 * @param cash chance to have the money on the planned day, in an ordinary month
 * @param full chance to pay everything that is overdue rather than a part
 */
record Habit(double onTime, int lateFrom, int lateTo, double cash, double full) {}
