package dev.recobro.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BucketTest {

  @ParameterizedTest
  @CsvSource({
    "0,current,PREVENTIVE", "1,1-30,ADMINISTRATIVE", "30,1-30,ADMINISTRATIVE",
    "31,31-60,ADMINISTRATIVE", "60,31-60,ADMINISTRATIVE", "61,61-90,EXTRAJUDICIAL",
    "90,61-90,EXTRAJUDICIAL", "91,91-120,EXTRAJUDICIAL", "120,91-120,EXTRAJUDICIAL",
    "121,121-180,PREJUDICIAL", "180,121-180,PREJUDICIAL", "181,181+,JUDICIAL"
  })
  void a_day_past_due_lies_in_its_bucket_and_stage(int days, String bucket, Stage stage) {
    assertThat(Bucket.of(days).code()).isEqualTo(bucket);
    assertThat(StageEdges.STANDARD.stageAt(days)).isEqualTo(stage);
  }
}
