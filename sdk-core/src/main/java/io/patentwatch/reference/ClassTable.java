package io.patentwatch.reference;

import io.patentwatch.model.CpcSymbol;
import io.patentwatch.model.IpcSymbol;
import io.patentwatch.model.LocarnoClass;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All classes that rules name, each with the conditions it decides, so that one walk up from each
 * symbol of a patent answers them all. Filled once, then only read.
 */
final class ClassTable {
  /** A classification. */
  enum Scheme {
    IPC("ipc"),
    CPC("cpc"),
    LOCARNO("locarno");

    final String key;

    Scheme(String key) {
      this.key = key;
    }

    /** The key that a class of the rules has in the table. */
    String prefix(String written) {
      return switch (this) {
        case IPC -> IpcSymbol.prefix(written);
        case CPC -> CpcSymbol.prefix(written);
        case LOCARNO -> LocarnoClass.parse(written).symbol();
      };
    }
  }

  /** What a class means for one condition; an exclusion has no pattern. */
  private record Entry(int leaf, @Nullable String pattern) {}

  private final Map<Scheme, Map<String, List<Entry>>> entries = new EnumMap<>(Scheme.class);
  private int leaves;

  ClassTable() {
    for (Scheme scheme : Scheme.values()) {
      entries.put(scheme, new HashMap<>());
    }
  }

  /** A new condition without classes. */
  int leaf() {
    return leaves++;
  }

  /**
   * Adds a class to a condition.
   *
   * @return false if the condition has it already
   */
  boolean add(int leaf, Scheme scheme, String prefix, boolean include) {
    Map<String, List<Entry>> table = table(scheme);
    List<Entry> present = table.getOrDefault(prefix, List.of());
    if (present.stream().anyMatch(entry -> entry.leaf() == leaf)) {
      return false;
    }
    Entry entry = new Entry(leaf, include ? scheme.key + ' ' + prefix : null);
    table.put(prefix, Stream.concat(present.stream(), Stream.of(entry)).toList());
    return true;
  }

  private Map<String, List<Entry>> table(Scheme scheme) {
    return entries.getOrDefault(scheme, Map.of());
  }

  IndustryEvidence evidence(IndustrySubject subject) {
    Walk walk = new Walk(leaves);
    for (IpcSymbol symbol : subject.ipc()) {
      walk.up(symbol.ancestors(), table(Scheme.IPC));
    }
    for (CpcSymbol symbol : subject.cpc()) {
      walk.up(symbol.ancestors(), table(Scheme.CPC));
    }
    for (LocarnoClass symbol : subject.locarno()) {
      walk.up(List.of(symbol.mainClass(), symbol.symbol()), table(Scheme.LOCARNO));
    }
    return new IndustryEvidence(walk.hits, subject);
  }

  private static final class Walk {
    final @Nullable String[] hits;
    private final int[] decidedBy;
    private int symbol;

    Walk(int leaves) {
      hits = new @Nullable String[leaves];
      decidedBy = new int[leaves];
    }

    /** The longest class decides for a condition, so the walk begins at the symbol itself. */
    void up(List<String> ancestors, Map<String, List<Entry>> table) {
      symbol++;
      for (int i = ancestors.size() - 1; i >= 0; i--) {
        for (Entry entry : table.getOrDefault(ancestors.get(i), List.of())) {
          if (decidedBy[entry.leaf()] != symbol) {
            decidedBy[entry.leaf()] = symbol;
            if (hits[entry.leaf()] == null) {
              hits[entry.leaf()] = entry.pattern();
            }
          }
        }
      }
    }
  }
}
