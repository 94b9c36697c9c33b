package dev.recobro.api.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** How often one may ask. */
final class AllowanceTest {

  @Property
  void nobody_gets_more_than_his_rate_and_two_seconds_worth(
      @ForAll @IntRange(min = 1, max = 50) int perSecond,
      @ForAll @Size(min = 1, max = 200) List<@IntRange(min = 0, max = 400) Integer> waits) {
    AtomicLong nanos = new AtomicLong(-5);
    Allowance allowance = new Allowance(perSecond, nanos::get);
    long begun = nanos.get();
    int allowed = 0;
    for (int millis : waits) {
      nanos.addAndGet(TimeUnit.MILLISECONDS.toNanos(millis));
      allowed += allowance.take("one") ? 1 : 0;
    }
    double seconds = (nanos.get() - begun) / 1e9;
    assertThat(allowed).isLessThanOrEqualTo((int) Math.floor(perSecond * (2 + seconds) + 1e-6));
    assertThat(allowance.take("another")).isTrue();
  }

  @Test
  void who_waits_may_ask_again() {
    AtomicLong nanos = new AtomicLong();
    Allowance allowance = new Allowance(5, nanos::get);
    for (int i = 0; i < 10; i++) {
      assertThat(allowance.take("one")).isTrue();
    }
    assertThat(allowance.take("one")).isFalse();
    nanos.addAndGet(TimeUnit.MILLISECONDS.toNanos(199));
    assertThat(allowance.take("one")).isFalse();
    nanos.addAndGet(TimeUnit.MILLISECONDS.toNanos(2));
    assertThat(allowance.take("one")).isTrue();
  }
}
