package dev.recobro.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.typesafe.config.ConfigFactory;
import dev.recobro.domain.AccountStatus;
import dev.recobro.domain.Channel;
import dev.recobro.domain.Consent;
import dev.recobro.domain.Placement;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContactLawTest {

  private static final ContactLaw SHIPPED = ContactLaw.shipped();
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final Subject OPEN = new Subject(0, AccountStatus.OPEN, false, Integer.MAX_VALUE);
  private static final Approach CALL =
      new Approach(Channel.CALL, "reminder", Consent.GRANTED, true, Place.UNKNOWN, null);
  private static final int MONDAY = (int) LocalDate.of(2026, 11, 23).toEpochDay();

  @TempDir Path folder;

  @Test
  void a_city_is_bound_by_its_own_its_states_and_its_countrys_packs() {
    assertThat(packs(SHIPPED, "US-NY-NYC"))
        .containsExactly("house", "whatsapp", "us", "us-ny", "us-ny-nyc");
    assertThat(packs(SHIPPED, "US-NY")).containsExactly("house", "whatsapp", "us", "us-ny");
    assertThat(packs(SHIPPED, "BR-MG")).containsExactly("house", "whatsapp", "br");
  }

  @Test
  void the_default_pack_binds_where_a_country_has_none() {
    assertThat(packs(SHIPPED, "DE")).containsExactly("house", "whatsapp", "default");
    assertThat(packs(SHIPPED)).containsExactly("house", "whatsapp", "default");
    assertThat(SHIPPED.binding(List.of("CO", "DE")).stream().map(RulePack::id))
        .containsExactly("house", "whatsapp", "co", "default");
  }

  @Test
  void a_jurisdiction_that_only_begins_alike_is_another() {
    assertThat(packs(SHIPPED, "US-M")).containsExactly("house", "whatsapp", "us");
  }

  @Test
  void the_strictest_pack_wins() {
    assertThat(window(SHIPPED, "BR-RJ", MONDAY)).isEqualTo(new DayAnswer.Open(540, 1140));
    assertThat(window(SHIPPED, "BR-MG", MONDAY)).isEqualTo(new DayAnswer.Open(480, 1200));
  }

  @Test
  void a_tightened_rule_needs_no_name() {
    ContactLaw law = changed("rule = gb_hours, hours { mon-sat = \"10:00-17:00\" }");
    assertThat(window(law, "GB", MONDAY)).isEqualTo(new DayAnswer.Open(600, 1020));
    assertThat(law.changes())
        .singleElement()
        .satisfies(
            change -> {
              assertThat(change.rule()).isEqualTo("gb_hours");
              assertThat(change.direction()).isEqualTo(PackChange.Direction.TIGHTENED);
            });
    assertThat(rule(law, "gb_hours").terms().hold().source()).contains("tightened in config");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "rule = us_regf_7_in_7, limit = 6",
        "rule = us_regf_7_in_7, limit = 7",
        "rule = us_regf_7_in_7, window = \"rolling 8 days\"",
        "rule = us_regf_7_in_7, per = debtor",
        "rule = us_regf_7_in_7, placements = [first_party, third_party]",
        "rule = us_regf_after_conversation, days = 8",
        "rule = co_one_channel_a_week, window = \"rolling 14 days\"",
        "rule = co_hours, hours { sat = closed }",
        "rule = cl_written_gap, days = 3",
        "rule = cl_holidays_added, calendar = debtor",
        "rule = flag_fraud, flags = [fraud, vulnerable]",
        "rule = us_regf_opt_out, reach = debtor",
        "rule = us_tcpa_prerecorded_landline, exempt = []",
        "rule = us_nyc_3_in_7, from = \"2026-08-01\"",
        "rule = care_no_pressure, treatments = []"
      })
  void a_change_that_refuses_at_least_as_much_is_a_tightening(String change) {
    assertThat(changed(change).changes())
        .extracting(PackChange::direction)
        .containsExactly(PackChange.Direction.TIGHTENED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "rule = us_regf_7_in_7, limit = 8",
        "rule = us_regf_7_in_7, window = \"rolling 6 days\"",
        "rule = us_regf_7_in_7, window = \"calendar week\"",
        "rule = us_regf_7_in_7, limit = 5, channels = [call]",
        "rule = us_regf_7_in_7, counts = two_way",
        "rule = us_regf_7_in_7, per = number",
        "rule = us_regf_7_in_7, off = true",
        "rule = us_regf_after_conversation, days = 6",
        "rule = co_hours, hours { sat = \"07:59-15:00\" }",
        "rule = co_hours, hours { sun = \"10:00-11:00\" }",
        "rule = co_holidays, calendar = none",
        "rule = co_authorised_channels, exempt = [unknown]",
        "rule = co_authorised_channels, from = \"2027-01-01\"",
        "rule = cl_written_gap, days = 1",
        "rule = cl_holidays_added, more = [\"06-20\"]",
        "rule = care_no_pressure, treatments = [legal_referral]",
        "rule = flag_cease, treatments = [reminder]",
        "rule = flag_cease, to = \"2026-12-31\""
      })
  void nobody_loosens_a_shipped_rule_without_a_name_and_a_reason(String change) {
    assertThatThrownBy(() -> changed(change))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("looser than what is shipped")
        .message()
        .doesNotContain("\n");
    assertThatThrownBy(() -> changed(change + ", by = \"Ana Ruiz\""))
        .hasMessageContaining("looser than what is shipped");
    ContactLaw law = changed(change + ", by = \"Ana Ruiz\", reason = \"counsel's letter\"");
    assertThat(law.changes())
        .extracting(PackChange::direction)
        .containsExactly(PackChange.Direction.LOOSENED);
  }

  @Test
  void a_loosened_rule_names_who_answers_for_it_in_every_hold() {
    ContactLaw law =
        changed("rule = gb_hours, hours { mon-sat = \"08:00-21:30\" }, by = Ana, reason = agreed");
    assertThat(rule(law, "gb_hours").terms().hold().source())
        .contains("loosened in config by Ana (agreed)");
  }

  @Test
  void a_rule_that_was_switched_off_is_gone() {
    ContactLaw law = changed("rule = co_no_visits, off = true, by = Ana, reason = microcredit");
    assertThat(ids(law)).doesNotContain("co_no_visits").contains("co_hours");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "rule = no_such_rule, limit = 1",
        "rule = us_regf_7_in_7",
        "rule = us_regf_7_in_7, id = mine",
        "rule = us_regf_7_in_7, source = mine",
        "rule = us_regf_7_in_7, limits = 3",
        "rule = us_regf_7_in_7, limit = many",
        "rule = us_regf_7_in_7, limit = 0",
        "rule = us_regf_7_in_7, window = \"rolling week\"",
        "rule = co_hours, hours { funday = closed }",
        "rule = co_hours, hours { mon = \"9-5\" }",
        "limit = 3"
      })
  void a_change_that_cannot_be_read_is_refused_in_one_line(String change) {
    assertThatThrownBy(() -> changed(change))
        .isInstanceOf(IllegalArgumentException.class)
        .message()
        .doesNotContain("\n")
        .hasSizeGreaterThan(10);
  }

  @Test
  void the_user_adds_a_pack_of_his_own() throws IOException {
    ContactLaw law = with(pack("mine", "CO", "mine_hours", ""));
    assertThat(packs(law, "CO")).containsExactly("house", "whatsapp", "co", "mine");
    assertThat(window(law, "CO", MONDAY)).isEqualTo(new DayAnswer.Open(600, 660));
    assertThat(law.versions()).containsEntry("mine", "7");
  }

  @Test
  void a_pack_for_a_new_country_stands_beside_the_default_unless_somebody_answers_for_it()
      throws IOException {
    assertThat(packs(with(pack("de", "DE", "de_hours", "")), "DE"))
        .containsExactly("house", "whatsapp", "default", "de");
    String claim = "instead-of-default { by = Ana, reason = \"counsel wrote it\" }";
    assertThat(packs(with(pack("de", "DE", "de_hours", claim)), "DE"))
        .containsExactly("house", "whatsapp", "de");
    String nobody = pack("de", "DE", "de_hours", "instead-of-default { by = \"\", reason = x }");
    assertThatThrownBy(() -> with(nobody)).hasMessageContaining("who answers for it");
  }

  @Test
  void a_pack_cannot_take_the_place_of_another_or_of_its_rules() throws IOException {
    String same = pack("co", "CO", "mine_hours", "");
    assertThatThrownBy(() -> with(same)).hasMessageContaining("pack co is there twice");
    String rule = pack("mine", "CO", "co_hours", "");
    assertThatThrownBy(() -> with(rule)).hasMessageContaining("rule co_hours is there twice");
  }

  @Test
  void a_pack_that_is_not_there_or_cannot_be_read_is_refused_by_its_name() throws IOException {
    assertThatThrownBy(() -> with(folder.resolve("none.conf").toString()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("none.conf: no such file");
    Path broken = Files.writeString(folder.resolve("broken.conf"), "rules = [ {");
    assertThatThrownBy(() -> with(broken.toString()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("broken.conf");
  }

  @Test
  void every_pack_in_the_folder_is_read() throws IOException, URISyntaxException {
    URL packs = Objects.requireNonNull(ContactLaw.class.getResource("packs"));
    try (Stream<Path> files = Files.list(Path.of(packs.toURI()))) {
      assertThat(files.map(file -> file.getFileName().toString().replace(".conf", "")))
          .containsExactlyInAnyOrderElementsOf(PackReader.SHIPPED);
    }
  }

  @Test
  void the_law_travels_to_another_machine() throws IOException, ClassNotFoundException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(SHIPPED);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      assertThat(in.readObject()).isEqualTo(SHIPPED);
    }
  }

  @Test
  void rules_are_made_once_for_a_place() {
    RulesByPlace rules = new RulesByPlace(SHIPPED);
    assertThat(rules.of("US-MA", Placement.THIRD_PARTY))
        .isSameAs(rules.of("US-MA", Placement.THIRD_PARTY))
        .isNotSameAs(rules.of("US-MA", Placement.FIRST_PARTY));
  }

  @Test
  void a_contact_that_is_never_allowed_again_says_so() {
    Permission permission =
        SHIPPED
            .in(List.of("DE"), Placement.FIRST_PARTY)
            .permission(
                new Subject(0, AccountStatus.SOLD, false, Integer.MAX_VALUE),
                CALL,
                ContactRecord.none(DebtorClock.of(BERLIN)),
                Instant.parse("2026-11-23T10:00:00Z"));
    assertThat(permission)
        .isInstanceOfSatisfying(
            Permission.Refused.class, refused -> assertThat(refused.nextAllowed()).isEmpty());
  }

  private DayAnswer window(ContactLaw law, String jurisdiction, int day) {
    return law.in(List.of(jurisdiction), Placement.THIRD_PARTY)
        .windowOn(day, OPEN, CALL, ContactRecord.none(DebtorClock.of(BERLIN)));
  }

  private static List<String> packs(ContactLaw law, String... jurisdictions) {
    return law.binding(List.of(jurisdictions)).stream().map(RulePack::id).toList();
  }

  private static ContactLaw changed(String change) {
    return ContactLaw.of(ConfigFactory.parseString("changes = [ { %s } ]".formatted(change)));
  }

  private static ContactLaw with(String pack) {
    return ContactLaw.of(ConfigFactory.parseString("packs = [ \"%s\" ]".formatted(pack)));
  }

  private String pack(String id, String jurisdiction, String rule, String more) throws IOException {
    Path file = folder.resolve(id + ".conf");
    String text =
        """
        id = %s, version = "7", jurisdiction = %s, title = Mine, %s
        rules = [ {
          id = %s, kind = contact_hours, hours { daily = "10:00-11:00" }
          source = "our letter", confidence = house, en = mine, es = mío
        } ]
        """;
    return Files.writeString(file, text.formatted(id, jurisdiction, more, rule)).toString();
  }

  private static Rule rule(ContactLaw law, String id) {
    return rules(law).filter(rule -> rule.terms().id().equals(id)).findFirst().orElseThrow();
  }

  private static List<String> ids(ContactLaw law) {
    return rules(law).map(rule -> rule.terms().id()).toList();
  }

  private static Stream<Rule> rules(ContactLaw law) {
    return law.packs().stream().flatMap(pack -> pack.rules().stream());
  }
}
