package dev.recobro.benchmarks.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** Sixteen dialers at one list: each takes entries, tells what came of them, and takes more. */
public final class Dialers {
  private static final int CLIENTS = 16;

  /** Dispositions to a payment. */
  private static final int A_PAYMENT = 7;

  /** What comes of twenty attempts. */
  private static final String[] OUTCOMES = {
    "no_answer", "no_answer", "voicemail", "no_answer", "right_party_contact",
    "busy", "no_answer", "voicemail", "promise", "no_answer",
    "no_answer", "busy", "refused", "no_answer", "voicemail",
    "right_party_contact", "no_answer", "wrong_number", "no_answer", "promise"
  };

  private final ExecutorService pool = Executors.newFixedThreadPool(CLIENTS);
  private final String base;
  private final Habit habit;
  private final Acknowledged acknowledged;
  private final long entries;
  private final String prefix;
  private final AtomicInteger numbers = new AtomicInteger();
  private final String dueOn;

  private Dialers(
      String base, Habit habit, Acknowledged acknowledged, long entries, String prefix) {
    this.base = base;
    this.habit = habit;
    this.acknowledged = acknowledged;
    this.entries = entries;
    this.prefix = prefix;
    this.dueOn = LocalDate.now(ZoneOffset.UTC).plusDays(10).toString();
  }

  /**
   * Sets them to work at the server at {@code base}, until the list is done or the server is gone.
   *
   * @param entries of the list
   * @param prefix of their keys and names, new for each call
   */
  public static Dialers start(
      String base, Habit habit, Acknowledged acknowledged, long entries, String prefix) {
    Dialers dialers = new Dialers(base, habit, acknowledged, entries, prefix);
    for (int i = 0; i < CLIENTS; i++) {
      String agent = prefix + "-" + i;
      Pace pace = new Pace(habit.perSecond() / habit.count() / CLIENTS, (double) i / CLIENTS);
      dialers.pool.execute(() -> dialers.work(agent, pace));
    }
    dialers.pool.shutdown();
    return dialers;
  }

  /** Waits until all have ended; false when they don't. */
  public boolean join(int minutes) throws InterruptedException {
    return pool.awaitTermination(minutes, TimeUnit.MINUTES);
  }

  private void work(String agent, Pace pace) {
    Dialer dialer = new Dialer(base, acknowledged);
    try {
      while (acknowledged.errors().isEmpty()) {
        JsonNode leases = dialer.lease(habit.count(), habit.ttlSeconds(), agent, pace.await());
        if (leases.isEmpty() && !habit.pays()) {
          return;
        }
        dispose(dialer, leases, agent);
        if (leases.isEmpty()) {
          pay(dialer);
          LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
      }
    } catch (IOException gone) {
      if (!habit.pays()) {
        acknowledged.error(gone.toString());
      }
    }
  }

  private void dispose(Dialer dialer, JsonNode leases, String agent) throws IOException {
    StringBuilder lines = new StringBuilder();
    for (JsonNode lease : leases) {
      int number = numbers.incrementAndGet();
      String key = prefix + "." + number;
      String disposition = disposition(lease.path("lease_id").asText(), agent, number);
      if (habit.bulk()) {
        lines.append("{\"key\":\"").append(key).append("\",").append(disposition).append("}\n");
      } else {
        dialer.dispose("{" + disposition + "}", key);
        if (habit.pays() && number % A_PAYMENT == 0) {
          pay(dialer);
        }
      }
    }
    if (!lines.isEmpty()) {
      dialer.disposeAll(lines.toString());
    }
  }

  private String disposition(String lease, String agent, int number) {
    String outcome = OUTCOMES[number % OUTCOMES.length];
    String promise =
        outcome.equals("promise")
            ? ",\"promise\":{\"due_on\":\"%s\",\"amount\":5}".formatted(dueOn)
            : "";
    return "\"lease_id\":\"%s\",\"agent\":\"%s\",\"outcome\":\"%s\"%s"
        .formatted(lease, agent, outcome, promise);
  }

  /** From the end of the list, and of accounts that aren't on it. */
  private void pay(Dialer dialer) throws IOException {
    int number = numbers.incrementAndGet();
    dialer.pay("A-%08d".formatted(entries * 9 / 10 + number % entries), prefix + ".P" + number);
  }
}
