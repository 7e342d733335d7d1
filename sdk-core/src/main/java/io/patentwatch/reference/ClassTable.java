package io.patentwatch.reference;

import io.patentwatch.model.CpcSymbol;
import io.patentwatch.model.IpcSymbol;
import io.patentwatch.model.LocarnoClass;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
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

  /** What a symbol decides: for each condition that includes it, the pattern. */
  private record Decision(String symbol, int[] leaves, String[] patterns) {}

  private static final int REMEMBERED = 1 << 13;

  private final Map<Scheme, Map<String, List<Entry>>> entries = new EnumMap<>(Scheme.class);

  /** Decisions by the hash of their symbol; a race costs a decision made twice. */
  private final Map<Scheme, Decision[]> decisions = new EnumMap<>(Scheme.class);

  private int leaves;

  ClassTable() {
    for (Scheme scheme : Scheme.values()) {
      entries.put(scheme, new HashMap<>());
      decisions.put(scheme, new Decision[scheme == Scheme.LOCARNO ? 256 : REMEMBERED]);
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
    return add(leaf, scheme, prefix, include ? scheme.key + ' ' + prefix : null);
  }

  /**
   * Adds a class to a condition.
   *
   * @param pattern what a match tells; null to exclude it
   * @return false if the condition has it already
   */
  boolean add(int leaf, Scheme scheme, String prefix, @Nullable String pattern) {
    Map<String, List<Entry>> table = table(scheme);
    List<Entry> present = table.getOrDefault(prefix, List.of());
    if (present.stream().anyMatch(entry -> entry.leaf() == leaf)) {
      return false;
    }
    Entry entry = new Entry(leaf, pattern);
    table.put(prefix, Stream.concat(present.stream(), Stream.of(entry)).toList());
    return true;
  }

  private Map<String, List<Entry>> table(Scheme scheme) {
    return entries.getOrDefault(scheme, Map.of());
  }

  IndustryEvidence evidence(IndustrySubject subject, PhraseTable phrases) {
    @Nullable String[] hits = new @Nullable String[leaves];
    long classes = 0;
    List<IpcSymbol> ipc = subject.ipc();
    for (int i = 0; i < ipc.size(); i++) {
      IpcSymbol symbol = ipc.get(i);
      classes |= hit(hits, decision(Scheme.IPC, symbol.symbol(), symbol::ancestors));
    }
    List<CpcSymbol> cpc = subject.cpc();
    for (int i = 0; i < cpc.size(); i++) {
      CpcSymbol symbol = cpc.get(i);
      classes |= hit(hits, decision(Scheme.CPC, symbol.symbol(), symbol::ancestors));
    }
    for (LocarnoClass symbol : subject.locarno()) {
      classes |=
          hit(
              hits,
              decision(
                  Scheme.LOCARNO,
                  symbol.symbol(),
                  () -> List.of(symbol.mainClass(), symbol.symbol())));
    }
    return new IndustryEvidence(hits, classes, subject, phrases);
  }

  private static long hit(@Nullable String[] hits, Decision decision) {
    long classes = 0;
    for (int i = 0; i < decision.leaves().length; i++) {
      int leaf = decision.leaves()[i];
      classes |= 1L << leaf;
      if (hits[leaf] == null) {
        hits[leaf] = decision.patterns()[i];
      }
    }
    return classes;
  }

  private Decision decision(Scheme scheme, String symbol, Supplier<List<String>> ancestors) {
    Decision[] known = Objects.requireNonNull(decisions.get(scheme));
    int slot = symbol.hashCode() * 0x9E3779B9 >>> 8 & known.length - 1;
    Decision decision = known[slot];
    if (decision != null && decision.symbol().equals(symbol)) {
      return decision;
    }
    Decision moved = known[slot ^ 1];
    if (moved != null && moved.symbol().equals(symbol)) {
      return moved;
    }
    // What was here moves next door, in the place of what came before it.
    if (decision != null) {
      known[slot ^ 1] = decision;
    }
    Decision made = decide(symbol, ancestors.get(), table(scheme));
    known[slot] = made;
    return made;
  }

  /** The longest class decides for a condition, so the way up begins at the symbol itself. */
  private Decision decide(String symbol, List<String> ancestors, Map<String, List<Entry>> table) {
    boolean[] decided = new boolean[leaves];
    List<Entry> included = new ArrayList<>();
    for (int i = ancestors.size() - 1; i >= 0; i--) {
      for (Entry entry : table.getOrDefault(ancestors.get(i), List.of())) {
        if (!decided[entry.leaf()] && entry.pattern() != null) {
          included.add(entry);
        }
        decided[entry.leaf()] = true;
      }
    }
    int[] leafNumbers = included.stream().mapToInt(Entry::leaf).toArray();
    String[] patterns = included.stream().map(Entry::pattern).toArray(String[]::new);
    return new Decision(symbol, leafNumbers, patterns);
  }
}
