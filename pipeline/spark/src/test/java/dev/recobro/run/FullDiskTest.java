package dev.recobro.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A night whose disk fills up: that of the runs, of the ledger, of Spark's temporary files. */
class FullDiskTest {

  private static final SampleNight NIGHT = SampleNight.once();
  private static final String LAST_DAY = "2026-10-31";

  @TempDir private Path folder = Path.of("");
  private Path runs = Path.of("");
  private Path ledger = Path.of("");

  @BeforeEach
  void places() {
    runs = folder.resolve("runs");
    ledger = folder.resolve("ledger");
  }

  @Test
  void runs_without_room_keep_the_list_in_force_and_with_room_give_the_same_bytes()
      throws IOException {
    try (SmallDisk disk = SmallDisk.at(runs)) {
      TestFolders.copy(NIGHT.runs(), runs);
      for (long room : new long[] {0, 256 << 10, 1 << 20}) {
        disk.leave(room);
        full(TestFolders.sample(), runs);
        assertThat(runs.resolve(".staging")).doesNotExist();
      }
      disk.enlarge();
      same(TestFolders.sample());
    }
  }

  @Test
  void a_ledger_without_room_stays_as_it_was_and_with_room_gives_the_same_bytes()
      throws IOException {
    TestFolders.copy(NIGHT.runs(), runs);
    Path portfolio = folder.resolve("portfolio");
    TestFolders.copy(TestFolders.sample(), portfolio);
    Path held = folder.resolve("held");
    moveLastDay(portfolio, held);
    try (SmallDisk disk = SmallDisk.at(ledger)) {
      assertThat(NIGHT.run(portfolio, ledger, runs)).isZero();
      String before = Files.readString(ledger.resolve("manifest.json"));
      moveLastDay(held, portfolio);
      for (long room : new long[] {0, 128 << 10}) {
        disk.leave(room);
        full(portfolio, ledger);
        assertThat(Files.readString(ledger.resolve("manifest.json"))).isEqualTo(before);
      }
      disk.enlarge();
      same(portfolio);
    }
  }

  @Test
  void temporary_files_without_room_end_the_run_and_with_room_it_gives_the_same_bytes()
      throws IOException {
    TestFolders.copy(NIGHT.runs(), runs);
    Path temporary = folder.resolve("temporary");
    try (SmallDisk disk = SmallDisk.at(temporary)) {
      System.setProperty("spark.local.dir", temporary.toString());
      disk.leave(8 << 10);
      full(TestFolders.sample(), temporary);
      disk.leaveNoFile();
      full(TestFolders.sample(), temporary);
    } finally {
      System.clearProperty("spark.local.dir");
    }
    same(TestFolders.sample());
  }

  private void full(Path portfolio, Path disk) throws IOException {
    String before = Files.readString(runs.resolve("current"));
    Said said = NIGHT.said(portfolio, ledger, runs);
    assertThat(said.code()).as(said.err()).isEqualTo(1);
    assertThat(said.complaints()).hasSize(1);
    assertThat(said.complaints().get(0))
        .startsWith("recobro: the disk is full at ")
        .contains(disk.toString())
        .contains(": make room there and give the same command again");
    assertThat(runs.resolve("current")).hasContent(before.strip());
  }

  private void same(Path portfolio) throws IOException {
    String before = Files.readString(runs.resolve("current"));
    assertThat(NIGHT.run(portfolio, ledger, runs)).isZero();
    assertThat(Files.readString(runs.resolve("current"))).isNotEqualTo(before);
    assertThat(TestFolders.worklist(runs)).isEqualTo(TestFolders.worklist(NIGHT.runs()));
  }

  private static void moveLastDay(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(file -> file.toString().contains(LAST_DAY)).toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.move(file, target);
      }
    }
  }
}
