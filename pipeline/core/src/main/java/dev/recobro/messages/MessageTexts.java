package dev.recobro.messages;

import dev.recobro.decisions.Action;
import dev.recobro.domain.Channel;
import dev.recobro.domain.Tongue;
import dev.recobro.policy.ContactLaw;
import dev.recobro.policy.Wording;
import java.io.Serializable;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The texts of the action catalogue, in every language. All of them are checked when they are read:
 * what can be rendered for one account can be rendered for every one.
 */
public final class MessageTexts implements Serializable {

  private static final Set<Channel> WRITTEN =
      EnumSet.of(Channel.SMS, Channel.WHATSAPP, Channel.EMAIL, Channel.IVR, Channel.LETTER);
  private static final Set<Channel> PARAGRAPHS = EnumSet.of(Channel.EMAIL, Channel.LETTER);

  private final Letterhead letterhead;
  private final BilingualText limited;
  private final Map<String, BilingualText> byAction;
  private final ContactLaw law;

  private MessageTexts(
      Letterhead letterhead,
      BilingualText limited,
      Map<String, BilingualText> byAction,
      ContactLaw law) {
    this.letterhead = letterhead;
    this.limited = limited;
    this.byAction = byAction;
    this.law = law;
  }

  /**
   * Reads the texts of a catalogue.
   *
   * @param limited what strangers may hear or read, by code of the language
   * @param texts by id of an action or, for all actions that have none of their own, by treatment;
   *     each by code of the language
   * @param law whose packs demand further wordings
   * @throws IllegalArgumentException when a written or recorded action has no text, a text names
   *     what its action doesn't fill, or {@code limited} shows that something is owed
   */
  public static MessageTexts of(
      Letterhead letterhead,
      Map<String, String> limited,
      Map<String, Map<String, String>> texts,
      List<Action> actions,
      ContactLaw law) {
    BilingualText stranger = BilingualText.of("limited", limited);
    stranger.placeholders(MessageTexts::refuseDisclosure);
    Map<String, BilingualText> read = new HashMap<>();
    texts.forEach((key, words) -> read.put(key, BilingualText.of(key, words)));
    Map<String, BilingualText> byAction = new HashMap<>();
    for (Action action : actions) {
      BilingualText text = read.getOrDefault(action.id(), read.get(action.treatment()));
      if (text != null) {
        text.placeholders(placeholder -> refuseUnfilled(action, placeholder));
        byAction.put(action.id(), text);
      } else if (WRITTEN.contains(action.channel())) {
        throw new IllegalArgumentException(
            "action %s goes out by %s and has no text: add one for %s, or for its treatment %s"
                .formatted(action.id(), action.channel().code(), action.id(), action.treatment()));
      }
    }
    return new MessageTexts(letterhead, stranger, byAction, law);
  }

  private static void refuseDisclosure(Placeholder placeholder) {
    if (placeholder.discloses()) {
      throw new IllegalArgumentException(
          "text limited: strangers hear it, and {%s} shows that something is owed"
              .formatted(placeholder.code()));
    }
  }

  private static void refuseUnfilled(Action action, Placeholder placeholder) {
    if (!placeholder.filledBy(action.offer())) {
      throw new IllegalArgumentException(
          "text of action %s names {%s}, which it doesn't fill: it offers %s"
              .formatted(action.id(), placeholder.code(), action.offer().code()));
    }
  }

  /**
   * The message of one account, with the wordings that its debtor's rule packs demand on the
   * channel.
   */
  public Message of(MessageCase about) {
    Tongue tongue = letterhead.language(about.language(), about.jurisdiction());
    Map<Placeholder, String> values = Values.of(about, letterhead, tongue);
    BilingualText text = byAction.get(about.action().id());
    return new Message(
        tongue,
        text == null ? "" : whole(text.in(tongue).fill(values), about, tongue),
        limited.in(tongue).fill(values));
  }

  private String whole(String words, MessageCase about, Tongue tongue) {
    Channel channel = about.action().channel();
    StringBuilder text = new StringBuilder(words);
    for (Wording wording :
        law.wordings(List.of(about.jurisdiction()), about.placement(), channel)) {
      text.append(PARAGRAPHS.contains(channel) ? "\n\n" : " ").append(wording.in(tongue));
    }
    return text.toString();
  }
}
