package dev.recobro.decisions.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.recobro.decisions.Action;
import dev.recobro.decisions.Desk;
import dev.recobro.decisions.allocation.Allocation;
import dev.recobro.decisions.allocation.Allocator;
import dev.recobro.decisions.allocation.BlocksInMemory;
import dev.recobro.decisions.allocation.DayCapacities;
import dev.recobro.decisions.allocation.OptionBlockBuilder;
import dev.recobro.domain.Arm;
import dev.recobro.domain.Channel;
import dev.recobro.domain.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class WhatIfTest {

  private static final List<Action> ACTIONS =
      List.of(
          action("sms", Channel.SMS, 0.1, 1, "robots"),
          action("call", Channel.CALL, 1, 6, "agents"));

  private static Action action(
      String id, Channel channel, double cost, double minutes, String desk) {
    return new Action(id, channel, "reminder", cost, minutes, desk, Set.of(Stage.ADMINISTRATIVE));
  }

  private static DayCapacities day(double robots, double agents) {
    return DayCapacities.ofDesks(List.of(new Desk("robots", robots), new Desk("agents", agents)));
  }

  /** What the accounts of one debtor say; two options each. */
  private record Line(String debtor, String account, double sms, double call) {}

  private static List<Line> lines(long seed, int debtors) {
    Random random = new Random(seed);
    List<Line> lines = new ArrayList<>();
    for (int d = 0; d < debtors; d++) {
      for (int a = 0; a < 1 + d % 2; a++) {
        lines.add(
            new Line("d" + d, "a" + d + a, 4 * random.nextDouble(), 12 * random.nextDouble()));
      }
    }
    return lines;
  }

  private static RunOptions options(List<Line> lines, int parts) {
    List<RunAccounts> read = new ArrayList<>();
    for (int part = 0; part < parts; part++) {
      read.add(new RunAccounts());
    }
    for (int at = 0; at < lines.size(); at++) {
      Line line = lines.get(at);
      RunAccounts part = read.get(at * 7919 % parts);
      part.account(line.debtor(), line.account(), Arm.CHAMPION, -1, null, 10);
      part.option(1, line.call(), null, false);
      part.option(0, line.sms(), null, false);
    }
    return RunOptions.of(read);
  }

  private static WhatIfAnswer ask(RunOptions options, WhatIfDay day, DayCapacities capacities) {
    return new WhatIf(options, ACTIONS, day).answer(capacities);
  }

  private static final WhatIfDay AS_IT_IS = new WhatIfDay(ACTIONS, Set.of());

  @Property(tries = 40)
  void asked_for_nothing_else_the_day_is_allocated_as_it_was(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 5) int parts) {
    List<Line> lines = lines(seed, 60);
    OptionBlockBuilder builder = new OptionBlockBuilder(2);
    String before = "";
    int account = 0;
    for (Line line : lines) {
      account = line.debtor().equals(before) ? account + 1 : 0;
      if (account == 0) {
        builder.debtor(line.debtor());
      }
      before = line.debtor();
      builder.option(account, 0, line.sms() - 0.1).option(account, 1, line.call() - 1);
    }
    Allocation allocation =
        new Allocator(day(20, 90).table(ACTIONS))
            .allocate(new BlocksInMemory(List.of(builder.build())));

    WhatIfAnswer answer = ask(options(lines, parts), AS_IT_IS, day(20, 90));

    assertThat(answer.netValue()).isCloseTo(allocation.value(), within(1e-4));
    assertThat(answer.entries()).isEqualTo(allocation.entries());
    assertThat(answer.uses()).isEqualTo(allocation.uses());
    assertThat(answer.expectedRecovery())
        .isCloseTo(10 * answer.entries() + answer.netValue() + answer.spend(), within(1e-6));
    assertThat(answer.entriesByAction().get("call")).isEqualTo(allocation.taken()[1]);
  }

  @Property(tries = 30)
  void more_minutes_never_bring_less_and_none_is_exceeded(@ForAll long seed) {
    List<WhatIfAnswer> curve =
        new WhatIf(options(lines(seed, 300), 2), ACTIONS, AS_IT_IS)
            .curve(day(40, 0), "desk:agents", new double[] {600, 0, 60, 300});

    assertThat(curve).extracting(answer -> answer.uses().get(1).capacity().limit()).isSorted();
    for (int point = 0; point < curve.size(); point++) {
      WhatIfAnswer answer = curve.get(point);
      answer
          .uses()
          .forEach(use -> assertThat(use.used()).isLessThanOrEqualTo(use.capacity().limit()));
      if (point > 0) {
        WhatIfAnswer less = curve.get(point - 1);
        assertThat(answer.netValue() / (1 - answer.gap()))
            .isGreaterThanOrEqualTo(less.netValue() - 1e-6);
      }
    }
    assertThat(curve.get(0).entriesByAction().get("call")).isZero();
  }

  @Test
  void a_dearer_action_is_taken_less_and_one_that_is_left_out_never() {
    RunOptions options = options(lines(1, 100), 3);
    Action dear = action("call", Channel.CALL, 9, 6, "agents");

    WhatIfAnswer before = ask(options, AS_IT_IS, day(0, 240));
    WhatIfAnswer after =
        ask(options, new WhatIfDay(List.of(ACTIONS.get(0), dear), Set.of()), day(0, 240));
    WhatIfAnswer without =
        ask(options, new WhatIfDay(List.of(ACTIONS.get(0)), Set.of()), day(50, 240));

    assertThat(before.entriesByAction().get("call")).isEqualTo(40);
    assertThat(after.entriesByAction().get("call")).isLessThan(40);
    assertThat(after.spend())
        .isCloseTo(9.0 * after.entriesByAction().getOrDefault("call", 0L), within(1e-9));
    assertThat(without.entriesByAction()).isEqualTo(Map.of("sms", 50L));
  }

  @Test
  void a_rule_that_is_switched_off_frees_what_it_alone_holds() {
    RunAccounts accounts = new RunAccounts();
    accounts.account("d1", "a1", Arm.CHAMPION, -1, "quiet", 10);
    accounts.option(1, 8, "quiet", true);
    accounts.account("d2", "a2", Arm.CHAMPION, -1, "quiet", 10);
    accounts.option(1, 8, "quiet", false);
    accounts.account("d3", "a3", Arm.CHAMPION, -1, "cease", 10);
    accounts.option(1, 8, "cease", true);
    accounts.option(0, 2, "cease", false);
    RunOptions options = RunOptions.of(List.of(accounts));

    WhatIfAnswer now = ask(options, AS_IT_IS, day(60, 60));
    WhatIfAnswer then = ask(options, new WhatIfDay(ACTIONS, Set.of("quiet")), day(60, 60));

    assertThat(now.entries()).isZero();
    assertThat(now.heldByRule()).isEqualTo(Map.of("quiet", 2L, "cease", 1L));
    assertThat(then.entries()).isEqualTo(1);
    assertThat(then.heldByRule()).isEqualTo(Map.of("quiet", 1L, "cease", 1L));
  }

  @Test
  void held_out_debtors_stay_so_and_explorers_keep_what_was_drawn() {
    RunAccounts accounts = new RunAccounts();
    accounts.account("d1", "a1", Arm.HOLDOUT, -1, null, 10);
    accounts.option(1, 8, null, false);
    accounts.account("d2", "a2", Arm.EXPLORE, 0, null, 10);
    accounts.option(1, 8, null, false);
    accounts.option(0, 0.05, null, false);
    accounts.account("d2", "a3", Arm.CHAMPION, -1, "quiet", 10);
    accounts.option(1, 8, "quiet", true);
    RunOptions options = RunOptions.of(List.of(accounts));

    WhatIfAnswer answer = ask(options, new WhatIfDay(ACTIONS, Set.of("quiet")), day(60, 60));

    assertThat(answer.entriesByAction()).isEqualTo(Map.of("sms", 1L, "call", 0L));
    assertThat(answer.expectedRecovery()).isCloseTo(10.05, within(1e-9));
    assertThat(ask(options, AS_IT_IS, day(0, 60)).entries())
        .as("no minute for what was drawn")
        .isZero();
  }

  @Test
  void what_the_run_never_valued_is_refused() {
    RunOptions options = options(lines(1, 2), 1);
    Action visit = action("visit", Channel.VISIT, 9, 45, "agents");
    Action letter = action("call", Channel.LETTER, 1, 6, "agents");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> ask(options, new WhatIfDay(List.of(visit), Set.of()), day(1, 1)))
        .withMessageContaining("action visit wasn't valued");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ask(options, new WhatIfDay(List.of(letter), Set.of()), day(1, 1)))
        .withMessageContaining("action call: only cost, minutes, desk and approval");
  }
}
