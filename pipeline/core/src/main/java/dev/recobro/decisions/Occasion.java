package dev.recobro.decisions;

import java.io.Serializable;
import java.util.Set;

/** The days on which an action may be taken on an account. */
public sealed interface Occasion extends Serializable {

  /** Whether the account's day is one of them. */
  boolean on(AccountDay day);

  /** Any day. */
  record AnyDay() implements Occasion {
    @Override
    public boolean on(AccountDay day) {
      return true;
    }
  }

  /** So many days before a due, while nothing is overdue; 0 is the due day itself. */
  record BeforeDue(Set<Integer> days) implements Occasion {

    /** Keeps a copy. */
    public BeforeDue {
      days = Set.copyOf(days);
    }

    @Override
    public boolean on(AccountDay day) {
      return day.daysPastDue() == 0 && days.contains(day.daysToDue());
    }
  }

  /** So many days past due; 1 is the day after the due day. */
  record PastDue(Set<Integer> days) implements Occasion {

    /** Keeps a copy. */
    public PastDue {
      days = Set.copyOf(days);
    }

    @Override
    public boolean on(AccountDay day) {
      return days.contains(day.daysPastDue());
    }
  }

  /** So many days after a promise broke; 0 is the day on which that is known. */
  record PromiseBroken(Set<Integer> days) implements Occasion {

    /** Keeps a copy. */
    public PromiseBroken {
      days = Set.copyOf(days);
    }

    @Override
    public boolean on(AccountDay day) {
      return days.contains(day.daysSinceBrokenPromise());
    }
  }
}
