package dev.recobro.run;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** S3Proxy as a process of its own, which keeps objects in memory and listens on loopback. */
final class S3Server implements AutoCloseable {

  private static final long PATIENCE_SECONDS = 120;

  private final HttpClient http = HttpClient.newHttpClient();
  private final Process process;
  private final String endpoint;

  private S3Server(Process process, String endpoint) {
    this.process = process;
    this.endpoint = endpoint;
  }

  /** Starts one, and returns when it answers. */
  static S3Server start(Path folder) throws IOException, InterruptedException {
    String endpoint = "http://127.0.0.1:" + freePort();
    Path settings =
        Files.writeString(
            folder.resolve("s3proxy.conf"),
            """
            s3proxy.authorization=none
            s3proxy.endpoint=%s
            jclouds.provider=transient-nio2
            jclouds.identity=nobody
            jclouds.credential=none
            """
                .formatted(endpoint));
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-jar",
                "target/s3/s3proxy.jar",
                "--properties",
                settings.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("s3proxy.log").toFile())
            .start();
    S3Server server = new S3Server(process, endpoint);
    server.awaitAnswer(folder.resolve("s3proxy.log"));
    return server;
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private void awaitAnswer(Path log) throws IOException, InterruptedException {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (System.nanoTime() < deadline && !process.waitFor(200, TimeUnit.MILLISECONDS)) {
      if (Files.readString(log).contains("Started ServerConnector")) {
        return;
      }
    }
    close();
    throw new IOException("no S3: " + Files.readString(log));
  }

  String endpoint() {
    return endpoint;
  }

  /** Makes a bucket of a folder's files. */
  void bucket(String name, Path folder) throws IOException, InterruptedException {
    put("/" + name, BodyPublishers.noBody());
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        put("/" + name + "/" + folder.relativize(file), BodyPublishers.ofFile(file));
      }
    }
  }

  private void put(String path, HttpRequest.BodyPublisher body)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(endpoint + path))
            .timeout(Duration.ofMinutes(1))
            .PUT(body)
            .build();
    int status = http.send(request, BodyHandlers.discarding()).statusCode();
    if (status != 200) {
      throw new IOException("PUT %s was answered %d".formatted(path, status));
    }
  }

  /** Settings by which Spark finds it. */
  List<String> settings() {
    return List.of(
        "spark.hadoop.fs.s3a.endpoint=" + endpoint,
        "spark.hadoop.fs.s3a.endpoint.region=us-east-1",
        "spark.hadoop.fs.s3a.path.style.access=true",
        "spark.hadoop.fs.s3a.connection.ssl.enabled=false",
        "spark.hadoop.fs.s3a.access.key=nobody",
        "spark.hadoop.fs.s3a.secret.key=none");
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
