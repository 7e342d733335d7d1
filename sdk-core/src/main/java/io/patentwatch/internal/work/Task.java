package io.patentwatch.internal.work;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Work offered to an executor; what that has not begun when it is needed, the caller does itself.
 *
 * <p>So nothing waits for a thread that never comes: without an executor, or with one that is busy
 * or shut down, the work is done all the same.
 *
 * @param <T> what it gives
 */
public final class Task<T> {
  private final AtomicBoolean begun = new AtomicBoolean();
  private final FutureTask<T> future;

  private Task(Callable<T> work) {
    future =
        new FutureTask<>(
            () -> {
              if (!begun.compareAndSet(false, true)) {
                throw new CancellationException();
              }
              return work.call();
            });
  }

  /** Offers work; without an executor it waits for {@link #finish}. */
  public static <T> Task<T> offer(@Nullable Executor executor, Callable<T> work) {
    Task<T> task = new Task<>(work);
    if (executor != null) {
      try {
        executor.execute(task.future);
      } catch (RejectedExecutionException busy) {
        // Then the caller does it.
      }
    }
    return task;
  }

  /**
   * Does the work, or waits until it is done.
   *
   * @throws IOException if it failed with one; unchecked failures come as they are
   */
  public T finish() throws IOException {
    future.run();
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return future.get();
        } catch (InterruptedException later) {
          interrupted = true;
        }
      }
    } catch (ExecutionException failed) {
      Throwable cause = failed.getCause();
      if (cause instanceof IOException io) {
        throw io;
      }
      if (cause instanceof Error error) {
        throw error;
      }
      throw cause instanceof RuntimeException runtime ? runtime : new IllegalStateException(cause);
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** Drops the work if nobody has begun it, else waits for its end; its failure is swallowed. */
  public void abandon() {
    if (begun.compareAndSet(false, true)) {
      return;
    }
    try {
      T unused = finish();
    } catch (IOException | RuntimeException | Error swallowed) {
      // Whoever abandons work has a failure of his own to tell.
    }
  }
}
