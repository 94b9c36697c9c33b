package dev.recobro.benchmarks.uci;

/**
 * Six months of one card, newest month first; sex, marriage, age and education are never read.
 *
 * @param limit of credit, in New Taiwan dollars
 * @param status months late in each month; 0 paid the least asked, -1 paid in full, -2 not used
 * @param bill balance at each month's end
 * @param paid in each month, towards the bill of the month before
 * @param defaulted whether the next month's payment did not come
 */
record CardHolder(int limit, int[] status, int[] bill, int[] paid, boolean defaulted) {
  static final int MONTHS = 6;
}
