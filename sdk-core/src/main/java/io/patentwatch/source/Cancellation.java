package io.patentwatch.source;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * A means to stop a sync from another thread: what is committed stays, and the next sync goes on
 * from there.
 *
 * <p>Good for one sync or several; once cancelled it stays so. Thread-safe.
 */
public final class Cancellation {
  private final CountDownLatch cancelled = new CountDownLatch(1);
  private final List<Runnable> listeners = new ArrayList<>();

  /** Creates one that is not cancelled. */
  public Cancellation() {}

  /** Cancels; returns at once, before what it stops has ended. Once more does nothing. */
  public void cancel() {
    List<Runnable> told;
    synchronized (listeners) {
      cancelled.countDown();
      told = List.copyOf(listeners);
      listeners.clear();
    }
    told.forEach(Runnable::run);
  }

  /** Whether it is cancelled. */
  public boolean isCancelled() {
    return cancelled.getCount() == 0;
  }

  /**
   * Has something done on cancelling, by the thread that cancels; at once if it is cancelled
   * already.
   *
   * @return undoes it
   */
  public Registration onCancel(Runnable listener) {
    Objects.requireNonNull(listener, "listener");
    synchronized (listeners) {
      if (!isCancelled()) {
        listeners.add(listener);
        return () -> {
          synchronized (listeners) {
            listeners.remove(listener);
          }
        };
      }
    }
    listener.run();
    return () -> {};
  }

  /**
   * Waits that long, or until it is cancelled or the thread is interrupted; an interrupted thread
   * stays marked so.
   *
   * @return whether the time has passed undisturbed
   */
  public boolean sleep(Duration time) {
    try {
      return !cancelled.await(time.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** A listener's place in the list. */
  public interface Registration extends AutoCloseable {
    /** Takes the listener off the list. */
    @Override
    void close();
  }
}
