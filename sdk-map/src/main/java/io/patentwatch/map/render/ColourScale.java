package io.patentwatch.map.render;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * Which of at most five steps of colour a count has: by quintiles of the counts that are not zero,
 * on round bounds. Zero has a step of its own.
 */
final class ColourScale {
  /** The steps on white, for what is printed or embedded; seen alike by the colour-blind. */
  static final List<String> COLOURS =
      List.of("#dcebed", "#afd1d8", "#76b0bd", "#34788c", "#0e4f66");

  static final String ZERO = "#f3f1ec";
  static final String NONE = "#ffffff";
  private static final int STEPS = COLOURS.size();

  private final List<Long> lowest;
  private final long highest;

  private ColourScale(List<Long> lowest, long highest) {
    this.lowest = List.copyOf(lowest);
    this.highest = highest;
  }

  static ColourScale of(List<Long> counts) {
    List<Long> sorted = counts.stream().filter(count -> count > 0).sorted().toList();
    if (sorted.isEmpty()) {
      return new ColourScale(List.of(), 0);
    }
    TreeSet<Long> distinct = new TreeSet<>(sorted);
    TreeSet<Long> bounds = new TreeSet<>();
    if (distinct.size() <= STEPS) {
      bounds.addAll(distinct);
    } else {
      bounds.add(1L);
      for (int step = 1; step < STEPS; step++) {
        long quantile = sorted.get((int) ((long) step * sorted.size() / STEPS));
        bounds.add(round(quantile));
      }
    }
    List<Long> filled = new ArrayList<>();
    for (Long bound : bounds) {
      Long next = bounds.higher(bound);
      Long within = distinct.ceiling(bound);
      if (within != null && (next == null || within < next)) {
        filled.add(bound);
      }
    }
    return new ColourScale(filled, sorted.get(sorted.size() - 1));
  }

  /** Down to 1, 1.5, 2, 3, 4, 5, 6 or 8 times a power of ten. */
  private static long round(long value) {
    if (value < 10) {
      return value;
    }
    long power = 1;
    while (value / power >= 10) {
      power *= 10;
    }
    for (long tenths : new long[] {80, 60, 50, 40, 30, 20, 15}) {
      if (value * 10 >= tenths * power) {
        return tenths * power / 10;
      }
    }
    return power;
  }

  /** 0 for none, else from 1 for the least to at most 5; fewer steps use the darker colours too. */
  int step(long count) {
    if (count <= 0) {
      return 0;
    }
    int index = 0;
    while (index + 1 < lowest.size() && count >= lowest.get(index + 1)) {
      index++;
    }
    return shade(index);
  }

  private int shade(int index) {
    return lowest.size() < 2
        ? STEPS - 1
        : 1 + Math.round((float) index * (STEPS - 1) / (lowest.size() - 1));
  }

  /** The steps in use. */
  List<Bin> bins() {
    List<Bin> bins = new ArrayList<>();
    for (int i = 0; i < lowest.size(); i++) {
      boolean last = i + 1 == lowest.size();
      bins.add(new Bin(shade(i), lowest.get(i), last ? highest : lowest.get(i + 1) - 1));
    }
    return bins;
  }

  /** A step with the least and the most that it stands for. */
  record Bin(int step, long from, long to) {
    String label() {
      return from == to ? Numbers.count(from) : Numbers.count(from) + "–" + Numbers.count(to);
    }
  }
}
