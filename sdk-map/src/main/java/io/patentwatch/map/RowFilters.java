package io.patentwatch.map;

import io.patentwatch.model.PatentId;
import io.patentwatch.model.PatentStatus;
import io.patentwatch.model.PatentType;
import io.patentwatch.query.DaySpan;
import io.patentwatch.query.PatentQuery;
import io.patentwatch.query.QueryField;
import io.patentwatch.query.Relation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows that a query finds: as far as columns tell, by them, and by the store for the rest. */
final class RowFilters {
  private RowFilters() {}

  /** What of a query the columns can't tell. */
  static PatentQuery left(PatentQuery query) {
    return NamedPatents.allOf(parts(query).stream().filter(part -> !isTold(part)).toList());
  }

  private static List<PatentQuery> parts(PatentQuery query) {
    return query instanceof PatentQuery.And and ? and.parts() : List.of(query);
  }

  private static boolean isTold(PatentQuery part) {
    return part instanceof PatentQuery.Clause clause
            && (clause.relation() == Relation.IS || clause.relation() == Relation.ANY)
            && switch (clause.field()) {
              case TYPE -> true;
              case IPC -> clause.value().indexOf('/') < 0 && clause.value().indexOf('*') < 0;
              default -> false;
            }
        || part instanceof PatentQuery.Clause date
            && date.relation() != Relation.EXISTS
            && (date.field() == QueryField.FILED || date.field() == QueryField.GRANTED)
        || part instanceof PatentQuery.Clause status
            && status.field() == QueryField.STATUS
            && status.relation() == Relation.IS;
  }

  /**
   * The rows of a query.
   *
   * @param ids what the store finds for what is {@link #left}; absent where nothing is
   */
  static RowFilter of(
      PatentQuery query, LocalDate day, ColumnData data, @Nullable List<PatentId> ids) {
    List<RowFilter> all = new ArrayList<>();
    for (PatentQuery part : parts(query)) {
      if (isTold(part)) {
        all.add(told((PatentQuery.Clause) part, day, data));
      }
    }
    if (ids != null) {
      all.add(named(ids, data));
    }
    if (all.size() == 1) {
      return all.get(0);
    }
    RowFilter[] filters = all.toArray(RowFilter[]::new);
    return (shard, row) -> {
      for (RowFilter filter : filters) {
        if (!filter.test(shard, row)) {
          return false;
        }
      }
      return true;
    };
  }

  private static RowFilter named(List<PatentId> ids, ColumnData data) {
    BitSet[] rows = new BitSet[data.shards.size()];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = new BitSet();
    }
    for (PatentId id : ids) {
      long code = data.identities.find(id.value());
      long place = code == Identities.UNKNOWN ? -1 : data.find(code);
      if (place >= 0) {
        rows[(int) (place >>> Integer.SIZE)].set((int) place);
      }
    }
    return (shard, row) -> rows[shard.index].get(row);
  }

  private static RowFilter told(PatentQuery.Clause clause, LocalDate day, ColumnData data) {
    return switch (clause.field()) {
      case TYPE -> {
        boolean[] types = new boolean[Entry.NO_TYPE + 1];
        for (PatentType type : PatentType.values()) {
          types[type.ordinal()] = clause.values().contains(type.code());
        }
        yield (shard, row) -> types[shard.types[row]];
      }
      case IPC -> classes(clause.values(), data);
      case STATUS -> {
        LocalDate asked = clause.asOf();
        int on = Times.epochDay(asked == null ? day : asked);
        yield (shard, row) -> {
          Tail tail = new Tail(shard);
          tail.open(row);
          PatentStatus status = tail.statusOn(on);
          return status.code().equals(clause.value());
        };
      }
      default -> {
        DaySpan span = clause.days().orElseThrow();
        LocalDate first = span.first();
        LocalDate last = span.last();
        int from = first == null ? Integer.MIN_VALUE + 1 : Times.epochDay(first);
        int to = last == null ? Integer.MAX_VALUE : Times.epochDay(last);
        yield clause.field() == QueryField.FILED
            ? (shard, row) -> shard.filed[row] >= from && shard.filed[row] <= to
            : (shard, row) -> shard.granted[row] >= from && shard.granted[row] <= to;
      }
    };
  }

  private static RowFilter classes(List<String> values, ColumnData data) {
    BitSet found = new BitSet();
    for (int code = 0; code < data.ipc.size(); code++) {
      String group = data.ipc.text(code);
      for (String value : values) {
        boolean under = group.equals(value) || value.length() <= 4 && group.startsWith(value);
        if (under) {
          found.set(code);
        }
      }
    }
    return (shard, row) -> {
      Tail tail = new Tail(shard);
      tail.open(row);
      for (int i = 0; i < tail.ipc; i++) {
        if (found.get(tail.heap(tail.ipcAt + i))) {
          return true;
        }
      }
      return false;
    };
  }
}
