package dev.recobro.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recobro.features.AccountFacts;
import dev.recobro.history.AccountHistory;
import dev.recobro.simulator.CsvSample;
import dev.recobro.simulator.HistoryPolicy;
import dev.recobro.simulator.Scenario;
import dev.recobro.simulator.Simulation;
import dev.recobro.simulator.View;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventBookTest {

  private static final Scenario SCENARIO = new Scenario(120, 300, 7, LocalDate.of(2026, 11, 1));

  @Test
  void features_in_memory_are_those_of_the_written_tables(@TempDir Path folder) throws Exception {
    CsvSample sample = CsvSample.write(folder.resolve("sample"), SCENARIO);
    List<String[]> accounts = sample.rows("accounts");
    TableHistories tables = new TableHistories(sample);
    Simulation simulation = Simulation.of(SCENARIO);
    EventBook book = new EventBook(simulation.view());
    HistoryPolicy policy = new HistoryPolicy(SCENARIO.seed());
    int day = SCENARIO.endDay() - 40;
    int compared = 0;
    while (simulation.day() < day) {
      simulation.step(policy, book);
    }
    for (int i = 0; i < SCENARIO.accounts(); i += 2) {
      String[] row = accounts.get(i);
      int decimals = row[2].equals("CLP") ? 0 : 2;
      AccountHistory written = tables.of(row[0], row[1], decimals);
      float[] expected = features(facts(row, simulation.view(), i, decimals), written, day);
      float[] found = features(facts(row, simulation.view(), i, decimals), book.history(i), day);
      assertThat(found).as(row[0]).isEqualTo(expected);
      compared += written.contacts().count() > 0 && written.payments().count() > 0 ? 1 : 0;
    }
    assertThat(compared).isGreaterThan(10);
  }

  private static AccountFacts facts(String[] row, View view, int i, int decimals) {
    double unit = view.market(i).usdPerMinor();
    long principal = new BigDecimal(row[8]).movePointRight(decimals).longValueExact();
    assertThat(view.principalMinor(i)).isEqualTo(principal);
    int opened = (int) LocalDate.parse(row[3]).toEpochDay();
    assertThat(view.openedOn(i)).isEqualTo(opened);
    return new AccountFacts(opened, unit, principal * unit, Map.of());
  }

  private static float[] features(AccountFacts facts, AccountHistory history, int day) {
    float[] features = new float[AccountFeatures.CATALOGUE.size()];
    AccountFeatures.CATALOGUE.compute(facts, history.asOf(day), features, 0);
    return features;
  }

  @Test
  void a_copied_book_does_not_touch_the_first() {
    Simulation simulation = Simulation.of(SCENARIO);
    EventBook book = new EventBook(simulation.view());
    HistoryPolicy policy = new HistoryPolicy(SCENARIO.seed());
    while (simulation.day() < SCENARIO.endDay() - 60) {
      simulation.step(policy, book);
    }
    EventBook copy = book.copy();
    int before = events(book);
    while (!simulation.over()) {
      simulation.step(policy, copy);
    }
    assertThat(events(book)).isEqualTo(before);
    assertThat(events(copy)).isGreaterThan(before + 100);
  }

  private static int events(EventBook book) {
    int events = 0;
    for (int i = 0; i < SCENARIO.accounts(); i++) {
      AccountHistory history = book.history(i);
      events += history.dues().count() + history.payments().count() + history.contacts().count();
    }
    return events;
  }
}
