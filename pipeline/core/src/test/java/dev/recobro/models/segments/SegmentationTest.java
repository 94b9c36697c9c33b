package dev.recobro.models.segments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

final class SegmentationTest {

  private final Segmentation segmentation = MadeUpAccounts.found(600, 1);

  @Test
  void it_comes_back_from_its_file_as_it_was() {
    Segmentation profiled =
        segmentation.withProfiles(
            List.of(
                new SegmentProfile(
                    1,
                    10,
                    99.5,
                    0.25,
                    null,
                    "call",
                    0.4,
                    0.7,
                    List.of(new SegmentReason("on_time_share", 1.5, "above", "encima")))));
    assertThat(Segmentation.read(profiled.json())).isEqualTo(profiled);
  }

  @Test
  void what_is_no_segmentation_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Segmentation.read("{\"rows\":".getBytes(StandardCharsets.UTF_8)))
        .withMessageStartingWith("not a segmentation");
  }

  @Test
  void a_name_of_the_field_brings_its_spanish() {
    int id = segmentation.segments().get(0).id();
    Segment renamed = segmentation.renamed(id, "forgetful").segment(id).orElseThrow();
    assertThat(renamed.es()).isEqualTo("olvidadizo");
  }

  @Test
  void words_become_a_code() {
    int id = segmentation.segments().get(0).id();
    assertThat(segmentation.renamed(id, " Señales  de pago 2 ").segment(id).orElseThrow().code())
        .isEqualTo("senales_de_pago_2");
  }

  @Test
  void a_name_that_is_taken_or_says_nothing_is_refused() {
    int first = segmentation.segments().get(0).id();
    String second = segmentation.segments().get(1).code();
    assertThatIllegalArgumentException().isThrownBy(() -> segmentation.renamed(first, second));
    assertThatIllegalArgumentException().isThrownBy(() -> segmentation.renamed(first, "42"));
    assertThatIllegalArgumentException().isThrownBy(() -> segmentation.renamed(Segment.NEW, "x"));
    assertThatIllegalArgumentException().isThrownBy(() -> segmentation.renamed(77, "x"));
  }
}
