package dev.recobro.run;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.Supplier;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;

class FirstExecutorTest {

  private static final String MASTER = "spark://elsewhere:7077";

  @Test
  void a_session_that_spark_ends_while_it_opens_has_no_master() {
    IllegalStateException ended = new IllegalStateException("LiveListenerBus is stopped.");

    assertThatThrownBy(() -> FirstExecutor.opened(ending(ended), MASTER))
        .hasMessage("no Spark master answers at " + MASTER + "; start it, or correct --master")
        .hasCause(ended);
  }

  @Test
  void other_faults_keep_their_own_words() {
    IllegalArgumentException other = new IllegalArgumentException("spark.executor.cores is odd");

    assertThatThrownBy(() -> FirstExecutor.opened(ending(other), MASTER)).isSameAs(other);
  }

  private static Supplier<SparkSession> ending(RuntimeException e) {
    return () -> {
      throw e;
    };
  }
}
