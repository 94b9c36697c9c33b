package dev.recobro.store;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A task and the answer that its caller waits for. */
final class Pending<T> {
  private final Function<Work, T> task;
  private final CompletableFuture<T> answer = new CompletableFuture<>();
  private @Nullable T result;

  Pending(Function<Work, T> task) {
    this.task = task;
  }

  void run(Work work) {
    result = task.apply(work);
  }

  @SuppressWarnings("NullAway") // a task may answer null only when its type says so
  void done() {
    answer.complete(result);
  }

  void failed(Throwable why) {
    answer.completeExceptionally(why);
  }

  /** Waits for the answer. */
  T answer() {
    try {
      return answer.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }
}
