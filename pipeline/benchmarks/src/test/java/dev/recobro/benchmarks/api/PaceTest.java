package dev.recobro.benchmarks.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class PaceTest {

  private static final long PERIOD = TimeUnit.MILLISECONDS.toNanos(10);

  @Test
  void rounds_are_due_at_fixed_times_also_when_the_one_before_them_took_longer() throws Exception {
    Pace pace = new Pace(100, 0.5);
    long first = pace.await();
    assertThat(System.nanoTime()).isGreaterThanOrEqualTo(first);

    Thread.sleep(25);
    assertThat(pace.await()).isEqualTo(first + PERIOD);
    assertThat(pace.await()).isEqualTo(first + 2 * PERIOD);
    assertThat(pace.await()).isEqualTo(first + 3 * PERIOD);
    assertThat(System.nanoTime()).isGreaterThanOrEqualTo(first + 3 * PERIOD);
  }

  @Test
  void without_a_rate_every_round_is_due_when_it_is_asked_for() {
    Pace pace = new Pace(0, 0.5);
    long before = System.nanoTime();
    assertThat(pace.await()).isBetween(before, System.nanoTime());
  }
}
