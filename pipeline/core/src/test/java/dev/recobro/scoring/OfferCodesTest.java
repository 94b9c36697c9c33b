package dev.recobro.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recobro.decisions.Action;
import dev.recobro.decisions.Approval;
import dev.recobro.decisions.Occasion;
import dev.recobro.decisions.OfferKind;
import dev.recobro.decisions.PriorEffect;
import dev.recobro.decisions.offers.Offer;
import dev.recobro.domain.Channel;
import dev.recobro.domain.Stage;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OfferCodesTest {

  private static final List<OfferKind> KINDS =
      List.of(
          OfferKind.NONE,
          OfferKind.INSTALMENTS,
          OfferKind.NONE,
          OfferKind.DISCOUNT,
          OfferKind.PENALTY,
          OfferKind.NONE);

  private static final List<Action> ACTIONS = KINDS.stream().map(OfferCodesTest::offering).toList();

  private static Action offering(OfferKind kind) {
    return new Action(
        kind.code(),
        Channel.CALL,
        "word",
        1,
        1,
        "desk",
        Set.of(Stage.ADMINISTRATIVE),
        new Occasion.AnyDay(),
        Approval.NOT_NEEDED,
        kind,
        Map.of(),
        PriorEffect.NONE);
  }

  @Test
  void only_actions_that_offer_something_take_room() {
    assertThat(OfferCodes.room(ACTIONS)).hasSize(3 * OfferCodes.WIDTH);
    assertThat(OfferCodes.room(ACTIONS.subList(0, 1))).isEmpty();
  }

  @Test
  void each_action_s_offer_comes_back_and_one_without_has_none() {
    List<Offer> offers =
        List.of(
            new Offer.Instalments(3, 10_00, 9_99, 20_000, 14),
            new Offer.Discount(0.15, 85_00, 20_015),
            new Offer.Penalty(1_23, 20_010));
    long[] codes = OfferCodes.room(ACTIONS);
    int next = 0;
    for (int action = 0; action < ACTIONS.size(); action++) {
      if (KINDS.get(action) != OfferKind.NONE) {
        OfferCodes.write(offers.get(next++), codes, OfferCodes.place(ACTIONS, action));
      }
    }

    List<Long> kept = Arrays.stream(codes).boxed().toList();
    List<Offer> read =
        IntStream.range(0, ACTIONS.size())
            .filter(action -> KINDS.get(action) != OfferKind.NONE)
            .mapToObj(
                action ->
                    OfferCodes.read(KINDS.get(action), kept, OfferCodes.place(ACTIONS, action)))
            .toList();
    assertThat(read).isEqualTo(offers);
    assertThat(OfferCodes.read(OfferKind.NONE, List.of(), OfferCodes.place(ACTIONS, 5))).isNull();
  }
}
