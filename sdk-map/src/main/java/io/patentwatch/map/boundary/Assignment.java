package io.patentwatch.map.boundary;

import java.util.Arrays;
import java.util.List;

/**
 * Which of as many cells each point takes, so that the squares of the distances sum up to the least
 * (the Hungarian method, in the order of n³).
 */
final class Assignment {
  private Assignment() {}

  static int[] nearest(List<Position> points, List<Position> cells) {
    double[][] from = spread(points);
    double[][] to = spread(cells);
    int n = points.size();
    double[] rowPotential = new double[n + 1];
    double[] columnPotential = new double[n + 1];
    int[] rowOf = new int[n + 1];
    int[] way = new int[n + 1];
    for (int row = 1; row <= n; row++) {
      rowOf[0] = row;
      int column = 0;
      double[] least = new double[n + 1];
      Arrays.fill(least, Double.POSITIVE_INFINITY);
      boolean[] used = new boolean[n + 1];
      do {
        used[column] = true;
        int current = rowOf[column];
        int next = 0;
        double delta = Double.POSITIVE_INFINITY;
        for (int j = 1; j <= n; j++) {
          if (used[j]) {
            continue;
          }
          double across = from[current - 1][0] - to[j - 1][0];
          double up = from[current - 1][1] - to[j - 1][1];
          double cost = across * across + up * up - rowPotential[current] - columnPotential[j];
          if (cost < least[j]) {
            least[j] = cost;
            way[j] = column;
          }
          if (least[j] < delta) {
            delta = least[j];
            next = j;
          }
        }
        for (int j = 0; j <= n; j++) {
          if (used[j]) {
            rowPotential[rowOf[j]] += delta;
            columnPotential[j] -= delta;
          } else {
            least[j] -= delta;
          }
        }
        column = next;
      } while (rowOf[column] != 0);
      do {
        int before = way[column];
        rowOf[column] = rowOf[before];
        column = before;
      } while (column != 0);
    }
    int[] cellOf = new int[n];
    for (int column = 1; column <= n; column++) {
      cellOf[rowOf[column] - 1] = column - 1;
    }
    return cellOf;
  }

  /** Coordinates as deviations from their mean, in standard deviations. */
  private static double[][] spread(List<Position> positions) {
    double[][] spread = new double[positions.size()][2];
    for (int axis = 0; axis < 2; axis++) {
      boolean across = axis == 0;
      double mean =
          positions.stream().mapToDouble(at -> across ? at.x() : at.y()).average().orElse(0);
      double square =
          positions.stream()
              .mapToDouble(at -> Math.pow((across ? at.x() : at.y()) - mean, 2))
              .average()
              .orElse(0);
      double deviation = square > 0 ? Math.sqrt(square) : 1;
      for (int i = 0; i < spread.length; i++) {
        Position at = positions.get(i);
        spread[i][axis] = ((across ? at.x() : at.y()) - mean) / deviation;
      }
    }
    return spread;
  }
}
