package dev.recobro.api.work;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.recobro.api.run.Json;
import dev.recobro.store.RecordedContact;
import dev.recobro.store.RecordedPayment;
import dev.recobro.store.RecordedPromise;
import dev.recobro.store.StandingFact;
import dev.recobro.store.Store;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Hands what was recorded to the pipeline: {@code PORTFOLIO/recorded/NNNNNNNN/} holds the contacts,
 * promises, payments and facts since the export before, as tables of the portfolio. The folder gets
 * its name last, so that an export is there whole or not at all.
 */
public final class RecordedExport {
  private static final String FOLDER = "recorded";
  private static final String ABOUT = "export.json";
  private static final String FACTS = "facts.csv";

  private final Store store;
  private final Path recorded;

  /** Exports go into {@code portfolio}. */
  public RecordedExport(Store store, Path portfolio) {
    this.store = store;
    this.recorded = portfolio.resolve(FOLDER);
  }

  /** What was recorded between two exports, as of one moment. */
  private record Part(
      long upto,
      List<RecordedContact> contacts,
      List<RecordedPromise> promises,
      List<RecordedPayment> payments,
      List<StandingFact> facts) {
    boolean empty() {
      return contacts.isEmpty() && promises.isEmpty() && payments.isEmpty() && facts.isEmpty();
    }
  }

  /**
   * Writes what wasn't exported yet.
   *
   * @return the new folder; empty when nothing new was recorded
   */
  public Optional<Path> write(Instant now) throws IOException {
    Files.createDirectories(recorded);
    Optional<Path> last = last();
    long after = last.isPresent() ? upto(last.get()) : 0;
    // Exports of earlier versions held no facts: those that they left out go with the next one.
    long factsAfter =
        last.map(folder -> folder.resolve(FACTS)).filter(Files::exists).isPresent() ? after : 0;
    Part part =
        store.read(
            look -> {
              long upto = look.audit().last();
              List<RecordedContact> contacts = look.recorded().contactsRecorded(after, upto);
              return new Part(
                  upto,
                  contacts,
                  look.recorded().promisesRecorded(after, upto),
                  look.recorded().paymentsRecorded(after, upto),
                  facts(
                      factsAfter == after
                          ? contacts
                          : look.recorded().contactsRecorded(factsAfter, upto)));
            });
    Optional<Path> written =
        part.empty() ? Optional.empty() : Optional.of(publish(part, number(last) + 1, now));
    store.write(
        work -> {
          work.recorded().exported(Math.max(after, part.upto()), now);
          return true;
        });
    return written;
  }

  private static List<StandingFact> facts(List<RecordedContact> contacts) {
    return contacts.stream().flatMap(contact -> StandingFact.of(contact).stream()).toList();
  }

  private Optional<Path> last() throws IOException {
    try (Stream<Path> folders = Files.list(recorded)) {
      return folders
          .filter(folder -> String.valueOf(folder.getFileName()).matches("[0-9]{8}"))
          .max(Path::compareTo);
    }
  }

  private static long number(Optional<Path> folder) {
    return folder.map(path -> Long.parseLong(String.valueOf(path.getFileName()))).orElse(0L);
  }

  private static long upto(Path folder) throws IOException {
    JsonNode about = new ObjectMapper().readTree(Files.readAllBytes(folder.resolve(ABOUT)));
    return about.path("upto").asLong();
  }

  private Path publish(Part part, long number, Instant now) throws IOException {
    String name = String.format("%08d", number);
    Path draft = Files.createTempDirectory(recorded, "." + name + "-");
    keep(draft.resolve("contacts.csv"), RecordedCsv.contacts(part.contacts()));
    keep(draft.resolve("promises.csv"), RecordedCsv.promises(part.promises()));
    keep(draft.resolve("payments.csv"), RecordedCsv.payments(part.payments()));
    keep(draft.resolve(FACTS), RecordedCsv.facts(part.facts()));
    keep(
        draft.resolve(ABOUT),
        Json.text(
            out -> {
              out.writeStartObject();
              out.writeNumberField("upto", part.upto());
              out.writeStringField("at", now.toString());
              out.writeEndObject();
            }));
    force(draft);
    Path whole = Files.move(draft, recorded.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    force(recorded);
    return whole;
  }

  private static void keep(Path file, String text) throws IOException {
    Files.writeString(file, text, StandardCharsets.UTF_8);
    force(file);
  }

  private static void force(Path path) throws IOException {
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }
}
