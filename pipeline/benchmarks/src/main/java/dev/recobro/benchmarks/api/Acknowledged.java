package dev.recobro.benchmarks.api;

import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** The ids of all that a server said it had recorded, and what went wrong. Threads may share it. */
public final class Acknowledged {
  private final Set<String> leases = ConcurrentHashMap.newKeySet();
  private final Set<String> contacts = ConcurrentHashMap.newKeySet();
  private final Set<String> promises = ConcurrentHashMap.newKeySet();
  private final Set<String> payments = ConcurrentHashMap.newKeySet();
  private final Queue<Long> ranks = new ConcurrentLinkedQueue<>();
  private final Queue<String> errors = new ConcurrentLinkedQueue<>();
  private final Latencies leasing = new Latencies();
  private final Latencies disposing = new Latencies();
  private long answers;

  void lease(String id, long rank) {
    leases.add(id);
    ranks.add(rank);
  }

  void contact(String id) {
    contacts.add(id);
  }

  void promise(String id) {
    promises.add(id);
  }

  void payment(String id) {
    payments.add(id);
  }

  void error(String what) {
    errors.add(what);
  }

  /** Says that a request was answered. */
  synchronized void answered() {
    answers++;
    notifyAll();
  }

  /** Answers so far. */
  public synchronized long answers() {
    return answers;
  }

  /** Returns with the answer of that number, or when something went wrong or takes too long. */
  public synchronized void await(long number, long millis) throws InterruptedException {
    long end = System.nanoTime() + millis * 1_000_000;
    for (long left = millis; answers < number && errors.isEmpty() && left > 0; ) {
      wait(left);
      left = (end - System.nanoTime()) / 1_000_000;
    }
  }

  /** Leases that were handed out. */
  public Set<String> leases() {
    return leases;
  }

  /** Contacts whose disposition was accepted. */
  public Set<String> contacts() {
    return contacts;
  }

  /** Promises that came with them. */
  public Set<String> promises() {
    return promises;
  }

  /** Payments that were seen. */
  public Set<String> payments() {
    return payments;
  }

  /** Ranks of the entries that were handed out, each as often as it was. */
  Queue<Long> ranks() {
    return ranks;
  }

  /** What dialers shouldn't have been answered. */
  public Queue<String> errors() {
    return errors;
  }

  Latencies leasing() {
    return leasing;
  }

  Latencies disposing() {
    return disposing;
  }
}
