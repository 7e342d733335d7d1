package io.patentwatch.map;

import io.patentwatch.indicator.Flow;
import io.patentwatch.indicator.Stock;
import io.patentwatch.model.PatentOutline;
import io.patentwatch.model.PatentStatus;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One patent of columns after the other, as they are counted. */
final class ColumnCursor {
  private final ColumnData data;

  ColumnCursor(ColumnData data) {
    this.data = data;
  }

  /** Shows the rows that a filter lets through; what is shown is good until the next. */
  void forEach(@Nullable RowFilter filter, Consumer<Tally.Counted> consumer) {
    for (Shard shard : data.shards) {
      At at = new At(shard);
      for (int row = 0; row < shard.size; row++) {
        if (filter == null || filter.test(shard, row)) {
          at.go(row);
          consumer.accept(at);
        }
      }
    }
  }

  private final class At implements Tally.Counted {
    private final Shard shard;
    private final Tail tail;
    private int row;

    At(Shard shard) {
      this.shard = shard;
      this.tail = new Tail(shard);
    }

    void go(int to) {
      row = to;
      tail.open(to);
    }

    @Override
    public int type() {
      return shard.types[row];
    }

    @Override
    public int regionCount() {
      return tail.holdings;
    }

    @Override
    public String regionOn(int day) {
      if (tail.holdings == 1) {
        return data.regions.text(shard.regions[row]);
      }
      tail.holding(tail.holdingOn(day));
      return tail.holders == 0 ? PatentOutline.UNPLACED : data.regions.text(tail.region(0));
    }

    @Override
    public PatentStatus statusOn(int day) {
      return tail.statusOn(day);
    }

    @Override
    public int day(Flow flow) {
      return switch (flow.event()) {
        case FILED -> shard.filed[row];
        case PUBLISHED -> shard.published[row];
        case GRANTED -> shard.granted[row];
      };
    }

    @Override
    public List<String> industries() {
      List<String> codes = new ArrayList<>(tail.industries);
      for (int i = 0; i < tail.industries; i++) {
        codes.add(data.industries.text(tail.heap(tail.industriesAt + i)));
      }
      return codes;
    }

    @Override
    public boolean isUnconfirmed(LocalDate day) {
      int paid = tail.feeYearPaidBy(Times.epochDay(day));
      return Stock.unconfirmed(shard.filed[row], shard.granted[row], paid, day);
    }
  }
}
