package dev.recobro.features;

import java.util.List;

/** What a typical account's numbers say of one reason group, best first. */
public final class TypicalGroup {

  private final List<Phrase> phrases;
  private final List<ReasonText> texts;
  private final ReasonText otherwise;
  private final Reader reader;

  /** Gives an account's numbers. */
  interface Reader {
    Numbers of(float[] values, int offset);
  }

  /**
   * @param texts of the phrases, with the typical account's numbers
   * @param otherwise what is said when there is no phrase
   */
  TypicalGroup(List<Phrase> phrases, List<ReasonText> texts, ReasonText otherwise, Reader reader) {
    this.phrases = phrases;
    this.texts = texts;
    this.otherwise = otherwise;
    this.reader = reader;
  }

  /**
   * The best that couldn't be said of the account too: "kept the last promise" tells nothing to one
   * that did.
   *
   * @param values rows of features; the account's begins at {@code offset}
   */
  public ReasonText unlike(float[] values, int offset) {
    Numbers account = reader.of(values, offset);
    for (int i = 0; i < phrases.size(); i++) {
      Phrase phrase = phrases.get(i);
      if (!phrase.fits().test(account) || !phrase.text(account).equals(texts.get(i))) {
        return texts.get(i);
      }
    }
    return texts.isEmpty() ? otherwise : texts.get(0);
  }
}
