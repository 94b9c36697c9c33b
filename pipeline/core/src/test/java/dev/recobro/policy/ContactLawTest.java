package dev.recobro.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.typesafe.config.ConfigFactory;
import dev.recobro.domain.AccountStatus;
import dev.recobro.domain.Channel;
import dev.recobro.domain.Consent;
import dev.recobro.domain.Placement;
import dev.recobro.history.Promises;
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
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContactLawTest {

  private static final ContactLaw SHIPPED = ContactLaw.shipped();
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final Subject OPEN =
      new Subject(0, AccountStatus.OPEN, false, Integer.MAX_VALUE, Promises.NO_DAY);
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
  void the_user_adds_a_pack_of_his_own() throws IOException {
    ContactLaw law = with(pack("mine", "CO", "mine_hours", ""));
    assertThat(packs(law, "CO")).containsExactly("house", "whatsapp", "co", "mine");
    assertThat(window(law, "CO", MONDAY)).isEqualTo(new DayAnswer.Open(600, 660));
    assertThat(law.versions()).containsEntry("mine", "7");
  }

  @Test
  void a_pack_is_titled_in_spanish_too_and_one_without_such_a_title_by_the_one_it_has()
      throws IOException {
    assertThat(titles(with(pack("mine", "CO", "mine_hours", ""))))
        .containsEntry("us-ny", "Estado de Nueva York")
        .containsEntry("mine", "Mine");
    assertThat(titles(with(pack("ours", "CO", "our_hours", "title-es = Nuestro"))))
        .containsEntry("ours", "Nuestro");
  }

  private static Map<String, String> titles(ContactLaw law) {
    return law.packs().stream().collect(Collectors.toMap(RulePack::id, RulePack::titleEs));
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
                new Subject(0, AccountStatus.SOLD, false, Integer.MAX_VALUE, Promises.NO_DAY),
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
}
