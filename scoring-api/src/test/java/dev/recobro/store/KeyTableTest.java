package dev.recobro.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Keys, and records that name them, on either database. */
final class KeyTableTest {
  private static final Instant NOW = Instant.parse("2026-11-03T14:00:00Z");
  private static final ApiKey KEY =
      new ApiKey("0011aabb", "dialer", "Floor 2", "ff", NOW, "root", null, null);

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource
  void a_key_is_kept_used_and_revoked_once(TestDatabase database) {
    try (Store store = Store.open(database.fresh(folder))) {
      store.write(
          work -> {
            work.keys().add(KEY);
            return true;
          });
      assertThat(store.<List<ApiKey>>read(look -> look.keys().all())).containsExactly(KEY);
      Instant later = NOW.plusSeconds(60);
      store.write(
          work -> {
            work.keys().use(KEY.id(), later);
            return true;
          });
      assertThat(store.<Boolean>write(work -> work.keys().revoke(KEY.id(), later))).isTrue();
      assertThat(store.<Boolean>write(work -> work.keys().revoke(KEY.id(), later))).isFalse();
      assertThat(store.<Boolean>write(work -> work.keys().revoke("none", later))).isFalse();
      ApiKey kept = store.read(look -> look.keys().of(KEY.id()).orElseThrow());
      assertThat(kept.revoked()).isEqualTo(later);
      assertThat(kept.used()).isEqualTo(later);
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_record_names_the_key_that_it_came_by_and_the_chain_holds_the_name(TestDatabase database) {
    StoreAddress address = database.fresh(folder);
    try (Store store = Store.open(address)) {
      store.write(work -> audited(work, "first"));
      store.by(KEY.actor()).write(work -> audited(work, "second"));
      store.write(work -> audited(work, "third"));
      List<AuditRecord> records = store.read(look -> look.audit().page(null, null, null, 0, 9));

      assertThat(records)
          .extracting(AuditRecord::actor)
          .containsExactly("", "0011aabb Floor 2", "");
      assertThat(fault(store)).isEmpty();
    }
    alter(address, "UPDATE audit SET actor = '0011aabb Floor 3' WHERE seq = 2");
    try (Store store = Store.open(address)) {
      assertThat(fault(store)).contains("record 2");
    }
    alter(address, "UPDATE audit SET actor = '' WHERE seq = 2");
    try (Store store = Store.open(address)) {
      assertThat(fault(store)).contains("record 2");
    }
  }

  private static boolean audited(Work work, String kind) {
    work.audit(new AuditDraft(NOW, kind, "", "", "anna", "", "{}"));
    return true;
  }

  private static String fault(Store store) {
    return store.<String>read(look -> look.audit().fault().orElse(""));
  }

  private static void alter(StoreAddress address, String statement) {
    try (java.sql.Connection connection = java.sql.DriverManager.getConnection(address.url());
        java.sql.Statement altering = connection.createStatement()) {
      assertThat(altering.executeUpdate(statement)).isEqualTo(1);
    } catch (java.sql.SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
