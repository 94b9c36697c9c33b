package dev.recobro.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** The databases that every test of the store runs on. PostgreSQL forces commits to the disk. */
public enum TestDatabase {
  SQLITE {
    @Override
    public StoreAddress fresh(Path folder) {
      return StoreAddress.in(folder);
    }
  },
  POSTGRES {
    @Override
    public StoreAddress fresh(Path folder) {
      EmbeddedPostgres server = server();
      String name = "store" + DATABASES.incrementAndGet();
      try (Connection connection = server.getPostgresDatabase().getConnection();
          Statement statement = connection.createStatement()) {
        statement.execute("CREATE DATABASE " + name);
        return new StoreAddress(server.getJdbcUrl("postgres", name));
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }
  };

  private static final AtomicInteger DATABASES = new AtomicInteger();
  private static @Nullable EmbeddedPostgres server;

  /** An empty store. */
  public abstract StoreAddress fresh(Path folder);

  private static synchronized EmbeddedPostgres server() {
    EmbeddedPostgres started = server;
    if (started == null) {
      try {
        Path data = Files.createDirectories(Path.of("target", "postgres"));
        started =
            EmbeddedPostgres.builder()
                .setDataDirectory(data.resolve(Long.toString(ProcessHandle.current().pid())))
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .start();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      server = started;
    }
    return started;
  }
}
