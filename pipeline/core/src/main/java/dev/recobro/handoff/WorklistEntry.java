package dev.recobro.handoff;

import dev.recobro.domain.Reason;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of a desk's worklist.
 *
 * @param rank 1 is first
 * @param windowStart debtor-local time, {@code HH:mm}; null when no window binds
 * @param windowEnd debtor-local time, {@code HH:mm}; null when no window binds
 */
public record WorklistEntry(
    LocalDate asOf,
    String desk,
    int rank,
    String accountId,
    String debtorId,
    String action,
    String channel,
    String treatment,
    @Nullable String address,
    @Nullable String windowStart,
    @Nullable String windowEnd,
    @Nullable String timeZone,
    Scores scores,
    List<Reason> reasons) {}
