package dev.recobro.features;

import dev.recobro.domain.Channel;
import dev.recobro.domain.Outcome;
import dev.recobro.history.Contacts;
import dev.recobro.history.KnownHistory;
import java.util.Arrays;

/** What the contacts with the account's debtor add up to; newest first. */
final class ContactSums {

  private static final int CHANNELS = Channel.values().length;
  private static final int HALF_YEAR = 180;
  private static final boolean[] REACHED = new boolean[Outcome.values().length];

  static {
    for (Outcome outcome : Outcome.values()) {
      REACHED[Contacts.code(outcome)] = outcome.reachedDebtor();
    }
  }

  int attempts;
  int rightParty;
  final int[] attemptCounts = new int[Spans.COUNT];
  final int[] rightPartyCounts = new int[Spans.COUNT];
  final int[] reachedCounts = new int[Spans.COUNT];
  final int[] inboundCounts = new int[Spans.COUNT];
  final int[] outcomesInHalfYear = new int[Outcome.values().length];
  private final int[] channelMonth = new int[CHANNELS];
  private final int[] channelHalfYear = new int[CHANNELS];
  private final int[] channelReached = new int[CHANNELS];
  int lastAttemptDay;
  int lastRightPartyDay;
  int lastInboundDay;
  int attemptsSinceRightParty;

  static boolean reached(int outcome) {
    return REACHED[outcome];
  }

  void observe(KnownHistory known) {
    clear();
    Contacts contacts = known.contacts();
    for (int i = contacts.count() - 1; i >= 0; i--) {
      int age = known.day() - contacts.day()[i];
      boolean reached = REACHED[contacts.outcome()[i]];
      if (reached) {
        rightParty(contacts.day()[i], age);
      }
      if (contacts.inbound(i)) {
        lastInboundDay = Math.max(lastInboundDay, contacts.day()[i]);
        count(inboundCounts, age);
      } else {
        attempt(contacts, i, age, reached);
      }
    }
    Spans.accumulate(attemptCounts);
    Spans.accumulate(rightPartyCounts);
    Spans.accumulate(reachedCounts);
    Spans.accumulate(inboundCounts);
  }

  private void clear() {
    attempts = 0;
    rightParty = 0;
    Arrays.fill(attemptCounts, 0);
    Arrays.fill(rightPartyCounts, 0);
    Arrays.fill(reachedCounts, 0);
    Arrays.fill(inboundCounts, 0);
    Arrays.fill(outcomesInHalfYear, 0);
    Arrays.fill(channelMonth, 0);
    Arrays.fill(channelHalfYear, 0);
    Arrays.fill(channelReached, 0);
    lastAttemptDay = Observation.NO_DAY;
    lastRightPartyDay = Observation.NO_DAY;
    lastInboundDay = Observation.NO_DAY;
    attemptsSinceRightParty = 0;
  }

  private void rightParty(int day, int age) {
    lastRightPartyDay = Math.max(lastRightPartyDay, day);
    rightParty++;
    count(rightPartyCounts, age);
  }

  private void attempt(Contacts contacts, int i, int age, boolean reached) {
    attempts++;
    lastAttemptDay = Math.max(lastAttemptDay, contacts.day()[i]);
    attemptsSinceRightParty += rightParty == 0 ? 1 : 0;
    count(attemptCounts, age);
    if (reached) {
      count(reachedCounts, age);
    }
    if (age <= HALF_YEAR) {
      int channel = contacts.channel()[i];
      channelHalfYear[channel]++;
      channelReached[channel] += reached ? 1 : 0;
      channelMonth[channel] += age <= 30 ? 1 : 0;
      outcomesInHalfYear[contacts.outcome()[i]]++;
    }
  }

  private static void count(int[] counts, int age) {
    int span = Spans.narrowest(age);
    if (span < Spans.COUNT) {
      counts[span]++;
    }
  }

  int attemptsInMonth(Channel channel) {
    return channelMonth[Contacts.code(channel)];
  }

  double answerRate(Channel channel) {
    return Observation.share(
        channelReached[Contacts.code(channel)], channelHalfYear[Contacts.code(channel)]);
  }

  int outcomes(Outcome outcome) {
    return outcomesInHalfYear[Contacts.code(outcome)];
  }

  /** Share of the half year's messages that were opened, clicked or replied to; NaN without any. */
  double engagement() {
    int sent =
        channelHalfYear[Contacts.code(Channel.SMS)]
            + channelHalfYear[Contacts.code(Channel.WHATSAPP)]
            + channelHalfYear[Contacts.code(Channel.EMAIL)];
    int answered = outcomes(Outcome.OPENED) + outcomes(Outcome.CLICKED) + outcomes(Outcome.REPLIED);
    return sent == 0 ? Double.NaN : Math.min(1, (double) answered / sent);
  }
}
