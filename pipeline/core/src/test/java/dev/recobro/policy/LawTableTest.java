package dev.recobro.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LawTableTest {

  private static final ContactLaw LAW = ContactLaw.shipped();
  private static final List<LawCase> TABLE = LawCase.table();

  static List<LawCase> table() {
    return TABLE;
  }

  @ParameterizedTest
  @MethodSource("table")
  void a_rule_holds_on_its_side_of_the_edge_and_nowhere_else(LawCase one) {
    Permission permission =
        LAW.in(List.of(one.jurisdiction()), one.placement())
            .permission(one.subject(), one.approach(), one.record(), one.at());
    assertThat(holds(permission).contains(one.rule())).isEqualTo(one.held());
  }

  @Test
  void every_shipped_rule_is_asked_on_both_sides_of_its_edge() {
    Set<String> shipped =
        LAW.packs().stream()
            .flatMap(pack -> pack.rules().stream())
            .map(rule -> rule.terms().id())
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(asked(true)).isEqualTo(shipped);
    assertThat(asked(false)).isEqualTo(shipped);
  }

  private static Set<String> asked(boolean held) {
    return TABLE.stream()
        .filter(one -> one.held() == held)
        .map(LawCase::rule)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> holds(Permission permission) {
    return permission instanceof Permission.Refused refused
        ? refused.holds().stream().map(Hold::ruleId).collect(Collectors.toSet())
        : Set.of();
  }
}
