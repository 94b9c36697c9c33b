package dev.recobro.api.run;

import dev.recobro.domain.Channel;
import org.jspecify.annotations.Nullable;

/**
 * One entry, as far as handing it out needs it.
 *
 * @param row its place in the run's files
 * @param windowStart {@code HH:mm} by the clock of {@code timeZone}; null in a run without windows
 */
public record EntryLine(
    int row,
    String desk,
    int rank,
    String accountId,
    String debtorId,
    String action,
    Channel channel,
    String treatment,
    @Nullable String address,
    @Nullable String windowStart,
    @Nullable String timeZone,
    String currency) {

  static EntryLine of(Entries entries, int row) {
    String channel = entries.channel().known(row);
    return new EntryLine(
        row,
        entries.desk().known(row),
        entries.rank().values()[row],
        entries.accountId().known(row),
        text(entries, WorklistColumn.DEBTOR_ID).known(row),
        text(entries, WorklistColumn.ACTION).known(row),
        Channel.of(channel)
            .orElseThrow(() -> new IllegalStateException("the worklist has a channel " + channel)),
        text(entries, WorklistColumn.TREATMENT).known(row),
        text(entries, WorklistColumn.ADDRESS).at(row),
        text(entries, WorklistColumn.WINDOW_START).at(row),
        text(entries, WorklistColumn.TIME_ZONE).at(row),
        entries.currency().known(row));
  }

  private static TextColumn text(Entries entries, WorklistColumn column) {
    return (TextColumn) entries.column(column);
  }
}
