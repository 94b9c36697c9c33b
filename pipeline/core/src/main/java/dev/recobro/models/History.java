package dev.recobro.models;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;

/** {@code history.jsonl}: a line for each change of champion; only added to. */
final class History {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path file;

  History(Path folder) {
    this.file = folder.resolve("history.jsonl");
  }

  void add(RegistryEvent event) throws IOException {
    // What a killed process left of its line must not swallow this one.
    String line = (endsMidLine() ? "\n" : "") + JSON.writeValueAsString(event) + "\n";
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
      ByteBuffer bytes = ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8));
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
  }

  private boolean endsMidLine() throws IOException {
    if (!Files.exists(file) || Files.size(file) == 0) {
      return false;
    }
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      ByteBuffer last = ByteBuffer.allocate(1);
      channel.read(last, channel.size() - 1);
      return last.get(0) != '\n';
    }
  }

  /** Oldest first; a line that was torn is passed over. */
  List<RegistryEvent> events() throws IOException {
    if (!Files.exists(file)) {
      return List.of();
    }
    String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    return text.lines().map(History::event).flatMap(Optional::stream).toList();
  }

  private static Optional<RegistryEvent> event(String line) {
    try {
      return Optional.of(JSON.readValue(line, RegistryEvent.class));
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }
}
