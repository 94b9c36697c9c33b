package dev.recobro.benchmarks.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Spark's standalone cluster on this machine: a master and workers of one core each, every one a
 * process of its own, on ports that are free.
 */
public final class StandaloneCluster implements AutoCloseable {

  static final String HOST = "127.0.0.1";

  private static final Pattern MASTER = Pattern.compile("Starting Spark master at (spark://\\S+)");
  private static final Pattern WORKER = Pattern.compile("(Successfully registered with master)");
  private static final Pattern EXECUTOR = Pattern.compile("(Asked to launch executor)");

  private final Path root;
  private final Path folder;
  private final SparkHome home;
  private final List<Daemon> workers = new ArrayList<>();
  private final Thread atExit = new Thread(this::end);
  private final Daemon master;
  private final String address;

  private StandaloneCluster(Path root, Path folder) throws IOException, InterruptedException {
    this.root = root;
    this.folder = Files.createDirectories(folder);
    this.home = SparkHome.make(root, folder.resolve("spark"));
    Runtime.getRuntime().addShutdownHook(atExit);
    this.master =
        Daemon.start(
            root,
            home,
            folder.resolve("master.log"),
            "org.apache.spark.deploy.master.Master",
            List.of("--host", HOST, "--port", "0", "--webui-port", "0"));
    this.address = master.said(MASTER);
  }

  /**
   * Starts one, and returns when all workers are known to the master.
   *
   * @param root the project's root folder
   * @param folder a new one, for its logs and what its executors write
   */
  public static StandaloneCluster start(Path root, Path folder, int workers)
      throws IOException, InterruptedException {
    StandaloneCluster cluster = new StandaloneCluster(root, folder);
    try {
      for (int worker = 0; worker < workers; worker++) {
        cluster.add();
      }
      for (Daemon worker : cluster.workers) {
        worker.said(WORKER);
      }
      return cluster;
    } catch (IOException | InterruptedException | RuntimeException e) {
      cluster.close();
      throw e;
    }
  }

  /** Starts one more worker. */
  public void add() throws IOException {
    Path place = folder.resolve("worker-" + workers.size());
    workers.add(
        Daemon.start(
            root,
            home,
            folder.resolve(place.getFileName() + ".log"),
            "org.apache.spark.deploy.worker.Worker",
            List.of(
                "--host",
                HOST,
                "--port",
                "0",
                "--webui-port",
                "0",
                "--cores",
                "1",
                "--memory",
                "4g",
                "--work-dir",
                place.toString(),
                address)));
  }

  /** What {@code --master} is given. */
  public String master() {
    return address;
  }

  /** Waits until a worker has an executor. */
  public void awaitExecutor(int worker) throws IOException, InterruptedException {
    workers.get(worker).said(EXECUTOR);
  }

  /** How many workers have had an executor. */
  public int workersInUse() throws IOException {
    int used = 0;
    for (Daemon worker : workers) {
      used += EXECUTOR.matcher(Files.readString(worker.log())).find() ? 1 : 0;
    }
    return used;
  }

  /** Kills a worker with its executors, without telling anyone. */
  public void kill(int worker) throws InterruptedException {
    workers.get(worker).kill();
  }

  @Override
  public void close() {
    end();
    Runtime.getRuntime().removeShutdownHook(atExit);
  }

  /** Workers first: what they started would else outlive them. */
  private void end() {
    List<Daemon> all = new ArrayList<>(workers);
    all.add(master);
    for (Daemon daemon : all) {
      if (daemon != null) {
        daemon.process().descendants().forEach(ProcessHandle::destroyForcibly);
        daemon.process().destroyForcibly();
      }
    }
  }
}
