package dev.recobro.benchmarks.api;

import dev.recobro.store.StoreAddress;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/** Fresh stores of one engine; for PostgreSQL a server of their own. */
public final class Databases implements AutoCloseable {
  private final Path folder;
  private final Engine engine;
  private final @Nullable EmbeddedPostgres server;
  private int made;

  private Databases(Path folder, Engine engine, @Nullable EmbeddedPostgres server) {
    this.folder = folder;
    this.engine = engine;
    this.server = server;
  }

  /** Starts the server where one is needed; commits are forced to the disk in both. */
  public static Databases in(Path scratch, Engine engine) throws IOException {
    Files.createDirectories(scratch);
    Path folder = Files.createTempDirectory(scratch, engine.word() + "-");
    return new Databases(
        folder,
        engine,
        switch (engine) {
          case EMBEDDED -> null;
          case POSTGRES ->
              EmbeddedPostgres.builder()
                  .setDataDirectory(folder.resolve("postgres"))
                  .setServerConfig("fsync", "on")
                  .setServerConfig("synchronous_commit", "on")
                  .setServerConfig("full_page_writes", "on")
                  .start();
        });
  }

  Engine engine() {
    return engine;
  }

  /** An empty store. */
  public StoreAddress fresh() throws SQLException {
    String name = "store" + ++made;
    if (server == null) {
      return StoreAddress.in(folder.resolve(name));
    }
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE " + name);
    }
    return new StoreAddress(server.getJdbcUrl("postgres", name));
  }

  @Override
  public void close() throws IOException {
    if (server != null) {
      server.close();
    }
  }
}
