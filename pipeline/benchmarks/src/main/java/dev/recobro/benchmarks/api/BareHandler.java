package dev.recobro.benchmarks.api;

import io.javalin.Javalin;
import java.util.Arrays;

/** Javalin with handlers that answer constants: as quick as an answer of that size can be. */
final class BareHandler implements AutoCloseable {
  private final Javalin javalin;

  private BareHandler(Javalin javalin) {
    this.javalin = javalin;
  }

  static BareHandler start(int pageBytes, int listBytes) {
    byte[] page = letters(pageBytes);
    byte[] list = letters(listBytes);
    Javalin javalin =
        Javalin.create(
            config -> {
              config.startup.showJavalinBanner = false;
              config.http.compressionStrategy = io.javalin.compression.CompressionStrategy.NONE;
              config.routes.get("/page", context -> context.result(page));
              config.routes.get("/list", context -> context.outputStream().write(list));
            });
    return new BareHandler(javalin.start("127.0.0.1", 0));
  }

  private static byte[] letters(int size) {
    byte[] bytes = new byte[size];
    Arrays.fill(bytes, (byte) 'x');
    return bytes;
  }

  String page() {
    return "http://127.0.0.1:" + javalin.port() + "/page";
  }

  String list() {
    return "http://127.0.0.1:" + javalin.port() + "/list";
  }

  @Override
  public void close() {
    javalin.stop();
  }
}
