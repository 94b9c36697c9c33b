package dev.recobro.models.effects;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.recobro.domain.Channel;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Chance that a contact reaches the debtor, by channel and hour of his day: counted, and drawn
 * towards the channel's own chance where tries are few.
 *
 * @param cells a line for each channel and band of hours in which it was tried
 */
public record ContactChances(List<Cell> cells) implements Serializable {

  /** Bands of the debtor's civil day: from the first hour on, before the second. */
  private static final int[] EDGES = {0, 9, 12, 15, 18, 21, 24};

  /** A band that a window cuts shorter than this is named only where none has more left. */
  private static final int LEAST_MINUTES = 30;

  /** Tries for which a channel's chance counts in each of its bands, and all contacts' in it. */
  private static final double PRIOR_TRIES = 50;

  private static final Channel[] CHANNELS = Channel.values();

  /** Length of the arrays that {@link #of} takes. */
  public static final int COUNTS = CHANNELS.length * (EDGES.length - 1);

  /**
   * @param fromHour first hour of the band, in the debtor's zone
   * @param toHour the hour at which it ends
   * @param chance after shrinkage
   */
  public record Cell(
      String channel,
      @JsonProperty("from_hour") int fromHour,
      @JsonProperty("to_hour") int toHour,
      long tries,
      long reached,
      double chance)
      implements Serializable {}

  /** Copies the list. */
  public ContactChances {
    cells = List.copyOf(cells);
  }

  /**
   * Place of a contact in the arrays that {@link #of} takes.
   *
   * @param hour of the debtor's day, 0 to 23
   */
  @SuppressWarnings("EnumOrdinal") // arrays of counts live in memory only
  public static int place(Channel channel, int hour) {
    int band = 0;
    while (hour >= EDGES[band + 1]) {
      band++;
    }
    return channel.ordinal() * (EDGES.length - 1) + band;
  }

  /**
   * Chances from counts.
   *
   * @param tries outbound contacts by {@link #place}
   * @param reached those of them that reached the debtor
   */
  public static ContactChances of(long[] tries, long[] reached) {
    int bands = EDGES.length - 1;
    double all = rate(sum(tries, 0, COUNTS), sum(reached, 0, COUNTS), 0.5, 1);
    List<Cell> cells = new ArrayList<>();
    for (int at = 0; at < COUNTS; at++) {
      if (tries[at] > 0) {
        int first = at / bands * bands;
        double channel =
            rate(sum(tries, first, bands), sum(reached, first, bands), all, PRIOR_TRIES);
        cells.add(
            new Cell(
                CHANNELS[at / bands].code(),
                EDGES[at % bands],
                EDGES[at % bands + 1],
                tries[at],
                reached[at],
                rate(tries[at], reached[at], channel, PRIOR_TRIES)));
      }
    }
    return new ContactChances(cells);
  }

  private static long sum(long[] counts, int from, int length) {
    long sum = 0;
    for (int i = from; i < from + length; i++) {
      sum += counts[i];
    }
    return sum;
  }

  private static double rate(long tries, long reached, double prior, double priorTries) {
    return (reached + prior * priorTries) / (tries + priorTries);
  }

  /** The chance at an hour of the debtor's day; empty where the channel was never tried then. */
  public Optional<Double> chance(Channel channel, int hour) {
    return cells.stream()
        .filter(cell -> cell.channel().equals(channel.code()))
        .filter(cell -> cell.fromHour() <= hour && hour < cell.toHour())
        .map(Cell::chance)
        .findFirst();
  }

  /**
   * The part of a window in which the channel is likeliest to reach the debtor; the earlier one of
   * equals. Empty where the channel was never tried at these hours.
   *
   * @param startMinute of the debtor's day, first of the window
   * @param endMinute at which the window ends
   */
  public Optional<BestHours> best(Channel channel, int startMinute, int endMinute) {
    // A letter isn't read at the hour at which it is written.
    if (channel == Channel.LETTER) {
      return Optional.empty();
    }
    BestHours best = null;
    for (Cell cell : cells) {
      int from = Math.max(startMinute, cell.fromHour() * 60);
      int to = Math.min(endMinute, cell.toHour() * 60);
      if (cell.channel().equals(channel.code()) && from < to) {
        BestHours hours = new BestHours(from, to, cell.chance());
        best = best == null || better(hours, best) ? hours : best;
      }
    }
    return Optional.ofNullable(best);
  }

  private static boolean better(BestHours hours, BestHours best) {
    boolean enough = hours.minutes() >= LEAST_MINUTES;
    return enough == best.minutes() >= LEAST_MINUTES ? hours.chance() > best.chance() : enough;
  }

  /** All tries that were counted. */
  public long tries() {
    return cells.stream().mapToLong(Cell::tries).sum();
  }
}
