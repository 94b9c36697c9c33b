package dev.recobro.simulator;

/** What is the same for every account: the draws, the calendar, the clock and how easy money is. */
record World(Scenario scenario, Chance chance, Calendar calendar, Climate climate, Hours hours) {

  static World of(Scenario scenario) {
    Chance chance = new Chance(scenario.seed());
    Calendar calendar = new Calendar(scenario);
    return new World(
        scenario, chance, calendar, new Climate(calendar, chance), new Hours(scenario));
  }

  /** The account at or after {@code account} that is the first one of its debtor. */
  int firstOfDebtor(int account) {
    int first = account;
    while (first > 0
        && first < scenario.accounts()
        && chance.happens(0.18, first, 0, Purpose.SAME_DEBTOR)) {
      first++;
    }
    return first;
  }
}
