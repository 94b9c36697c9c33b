package dev.recobro.decisions.allocation;

import java.util.Arrays;
import java.util.stream.IntStream;

/** The rows with the lowest losses; the lower row wins a tie. A heap with the highest on top. */
final class Lowest {
  private static final int FIRST_ROOM = 16;

  private final int most;
  private double[] loss;
  private int[] row;
  private int size;

  Lowest(int most) {
    this.most = most;
    this.loss = new double[Math.min(most, FIRST_ROOM)];
    this.row = new int[loss.length];
  }

  void offer(double ofLoss, int ofRow) {
    if (size < most) {
      if (size == loss.length) {
        loss = Arrays.copyOf(loss, Math.min(most, 2 * size));
        row = Arrays.copyOf(row, loss.length);
      }
      rise(size++, ofLoss, ofRow);
    } else if (above(loss[0], row[0], ofLoss, ofRow)) {
      sink(ofLoss, ofRow);
    }
  }

  IntStream rows() {
    return Arrays.stream(row, 0, size);
  }

  private static boolean above(double loss, int row, double otherLoss, int otherRow) {
    return loss > otherLoss || (loss == otherLoss && row > otherRow);
  }

  private void rise(int from, double ofLoss, int ofRow) {
    int at = from;
    while (at > 0 && above(ofLoss, ofRow, loss[(at - 1) / 2], row[(at - 1) / 2])) {
      put(at, loss[(at - 1) / 2], row[(at - 1) / 2]);
      at = (at - 1) / 2;
    }
    put(at, ofLoss, ofRow);
  }

  private void sink(double ofLoss, int ofRow) {
    int at = 0;
    for (int below = 1; below < size; below = 2 * at + 1) {
      if (below + 1 < size && above(loss[below + 1], row[below + 1], loss[below], row[below])) {
        below++;
      }
      if (!above(loss[below], row[below], ofLoss, ofRow)) {
        break;
      }
      put(at, loss[below], row[below]);
      at = below;
    }
    put(at, ofLoss, ofRow);
  }

  private void put(int at, double ofLoss, int ofRow) {
    loss[at] = ofLoss;
    row[at] = ofRow;
  }
}
